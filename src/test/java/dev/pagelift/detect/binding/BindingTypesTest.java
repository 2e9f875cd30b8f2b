package dev.pagelift.detect.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind a binding is, by what is done with it. */
class BindingTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d1 | env.X.prepare('SELECT 1').bind(1).all()",
                "d1 | drizzle(env.X)",
                "kv | env.X.put('a', 'b', { expirationTtl: 60 })",
                "kv | const x = env.X; const { X: other } = env; x.get('a', 'json')",
                "kv | const list = await env.X.list({ prefix: 'a' }); list.keys.map(k => k.name)",
                "r2 | const object = await env.X.get('a'); object?.writeHttpMetadata(headers)",
                "r2 | (await env.X.get('a')).body",
                "r2 | env.X.put('a', body, { httpMetadata: {} })",
                "durable-object | env.X.get(env.X.idFromName('a')).fetch(request)",
                "queue | env.X.sendBatch([])",
                "send-email | env.X.send(new EmailMessage('a', 'b', raw))",
                "analytics-engine | env.X.writeDataPoint({ blobs: [] })",
                "ai | env.X.run('@cf/meta/llama-3-8b-instruct', { prompt })",
                "vectorize | env.X.upsert(vectors)",
                "hyperdrive | new Client({ connectionString: env.X.connectionString })",
                "rate-limit | await env.X.limit({ key: 'a' })",
                "workflow | env.X.create({ id: 'a', params: {} })",
                "images | env.X.input(stream).transform({})",
                "- | env.X.get('a')",
                "- | env.X.fetch(request)",
                "- | env.X === 'secret'",
                "- | `${env.X}`",
            })
    void isSeenInItsUse(String type, String expression) {
        List<String> found = Uses.in("drizzle-orm")
                .with(
                        "functions/a.ts",
                        "import { drizzle } from 'drizzle-orm/d1';",
                        "export const onRequest = async ({ env }) => { " + expression + " };")
                .facts()
                .stream()
                .filter(use -> !String.valueOf(use.type()).isEmpty())
                .map(use -> String.valueOf(use.type()).replace("null", "-"))
                .distinct()
                .filter(t -> !t.equals("-") || type.equals("-"))
                .toList();
        assertEquals(List.of(type), found);
    }

    @ParameterizedTest
    @CsvSource({"USERS_KV,kv", "UPLOADS_BUCKET,r2", "MY_SECRET,secrets-store"})
    void isDecidedByTheNameWhereSeveralFit(String name, String type) {
        assertEquals(
                type,
                Uses.in()
                        .with("functions/a.js", "export const onRequest = ({ env }) => env." + name + ".get('a');")
                        .facts()
                        .get(0)
                        .type());
    }

    @ParameterizedTest
    @CsvSource({"ASSETS,assets", "API,service", "AUTH_WORKER,service"})
    void somethingThatIsFetchedIsAssetsOrAService(String name, String type) {
        assertEquals(
                type,
                Uses.in()
                        .with("functions/a.js", "export const onRequest = ({ env }) => env." + name + ".fetch('a');")
                        .facts()
                        .get(0)
                        .type());
    }
}
