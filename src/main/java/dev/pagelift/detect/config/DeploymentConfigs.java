package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Node.Member;
import java.util.Map;
import java.util.Optional;

/** The bindings of one environment of a Pages project, as Cloudflare's API and its Terraform provider have them. */
final class DeploymentConfigs {

    /** Takes a binding that is found. */
    interface Declaration {
        void of(String name, Span key, BindingKind kind);
    }

    private DeploymentConfigs() {}

    /** Keys whose tables have the names of bindings as theirs. */
    static void each(Map<String, Member> keys, Declaration found) {
        keys.values()
                .forEach(member -> kind(member.key())
                        .ifPresent(kind -> member.value().members().values().forEach(binding -> {
                            boolean secret = binding.value()
                                    .string("type")
                                    .filter("secret_text"::equals)
                                    .isPresent();
                            found.of(binding.key(), binding.keySpan(), secret ? BindingKind.ofType("secret") : kind);
                        })));
    }

    /** What a key of the provider or of the API stands for. */
    static Optional<BindingKind> kind(String word) {
        return BindingKind.all().stream()
                .filter(kind -> kind.terraform().contains(word))
                .findFirst();
    }
}
