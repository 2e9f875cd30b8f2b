package dev.pagelift.detect.backend;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.PlatformFact.LambdaHandler;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.JavaSource;
import dev.pagelift.syntax.JavaSource.Parent;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Handlers of AWS Lambda that are written in Java: the back ends that such sites have. */
public final class LambdaHandlers implements Detector {

    private static final String LIBRARY = "com.amazonaws.";

    /** Source: the interfaces of aws-lambda-java-core, and the classes that frameworks make of them. */
    private static final Set<String> HANDLERS = Set.of(
            "RequestHandler",
            "RequestStreamHandler",
            "SpringBootRequestHandler",
            "SpringBootApiGatewayRequestHandler",
            "MicronautRequestHandler",
            "MicronautLambdaHandler");

    /** Events that stand for a request of HTTP. Source: aws-lambda-java-events. */
    private static final Set<String> REQUESTS = Set.of(
            "APIGatewayProxyRequestEvent",
            "APIGatewayV2HTTPEvent",
            "APIGatewayV2ProxyRequestEvent",
            "ApplicationLoadBalancerRequestEvent",
            "AwsProxyRequest");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (file.path().extension().equals("java")
                    && file.text().contains(LIBRARY)
                    && HANDLERS.stream().anyMatch(file.text()::contains)) {
                repository.java(file.path()).ifPresent(source -> read(file, source, facts));
            }
        }
    }

    private static void read(SourceFile file, JavaSource source, Consumer<Fact> facts) {
        for (JavaSource.Type type : source.types()) {
            type.parents().stream()
                    .filter(parent -> HANDLERS.contains(parent.name()))
                    .findFirst()
                    .ifPresent(parent -> facts.accept(new LambdaHandler(
                            file.locate(type.span()), file.path(), type.name(), answersRequests(parent))));
        }
    }

    private static boolean answersRequests(Parent handler) {
        List<String> events = handler.arguments();
        return !events.isEmpty() && REQUESTS.contains(events.get(0));
    }
}
