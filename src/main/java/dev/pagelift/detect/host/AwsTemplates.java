package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.detect.module.ScriptFiles;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.SinglePageFallback;
import dev.pagelift.hosting.AwsRules;
import dev.pagelift.hosting.Conversion.Outcome;
import dev.pagelift.hosting.RouteRule;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Hcl;
import dev.pagelift.syntax.Hcl.Block;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a site on S3, CloudFront or Amplify answers for missing files and redirects, in the templates of CloudFormation, SAM and
 * Serverless, in Terraform and in programs for the CDK.
 */
final class AwsTemplates implements HostDetector {

    private static final String AWS = "aws";
    private static final String ERROR_RESPONSE = "CloudFront's error response";
    private static final String ERROR_DOCUMENT = "The error document of S3";
    private static final int LARGEST = 512 << 10;
    private static final Set<String> DATA = Set.of("yaml", "yml", "json");
    private static final List<String> TYPES =
            List.of("AWS::S3::Bucket", "AWS::CloudFront::Distribution", "AWS::Amplify::App");
    private static final List<String> RESOURCES =
            List.of("aws_s3_bucket_website_configuration", "aws_cloudfront_distribution", "aws_amplify_app");

    @Override
    public void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (file.size() > LARGEST || file.path().segments().contains("node_modules")) {
                continue;
            }
            Rules rules = new Rules(file, facts);
            AwsFunctions functions = new AwsFunctions(file, facts);
            if (DATA.contains(file.path().extension())) {
                if (isTemplate(file)) {
                    repository.document(file.path()).map(Document::root).ifPresent(root -> {
                        rules.template(root);
                        functions.template(root);
                    });
                }
            } else if (file.path().extension().equals("tf")) {
                if (holds(file, RESOURCES) || holds(file, AwsFunctions.RESOURCES)) {
                    Hcl.parse(file.text()).forEach(block -> {
                        rules.resource(block);
                        functions.resource(block);
                    });
                }
            } else if (ScriptFiles.isModule(file)
                    && (file.text().contains("responsePagePath") || file.text().contains("websiteErrorDocument"))) {
                repository.scripts(file.path()).forEach(rules::program);
            }
        }
    }

    private static boolean isTemplate(SourceFile file) {
        return holds(file, TYPES)
                || holds(file, AwsFunctions.TYPES)
                || file.path().name().matches("serverless\\.(?:ya?ml|json)");
    }

    private static boolean holds(SourceFile file, List<String> words) {
        return words.stream().anyMatch(file.text()::contains);
    }

    /** The rules of one file. */
    private record Rules(SourceFile file, Consumer<Fact> facts) {

        private void emit(RouteRule rule, String what) {
            facts.accept(HostRules.route(AWS, file, file.path().parent(), rule));
            String page = rule.target();
            if (rule.conversion().outcome() == Outcome.SINGLE_PAGE && page != null) {
                facts.accept(new SinglePageFallback(file.locate(rule.at()), file.path(), what, page));
            }
        }

        private void response(Map<String, Member> keys) {
            AwsRules.errorResponse(keys).ifPresent(rule -> emit(rule, ERROR_RESPONSE));
        }

        private void document(Member page) {
            page.value()
                    .string()
                    .flatMap(name -> AwsRules.errorPage(page.keySpan(), "404", "", name))
                    .ifPresent(rule -> emit(rule, ERROR_DOCUMENT));
        }

        private void custom(Map<String, Member> keys) {
            AwsRules.customRule(keys).ifPresent(rule -> emit(rule, "A rule of Amplify"));
        }

        void template(Node root) {
            root.get("Resources")
                    .or(() -> root.get("resources", "Resources"))
                    .ifPresent(resources -> resources
                            .members()
                            .values()
                            .forEach(member -> member.value()
                                    .get("Properties")
                                    .ifPresent(properties -> properties(
                                            member.value().string("Type").orElse(""), properties))));
        }

        private void properties(String type, Node properties) {
            switch (type) {
                case "AWS::S3::Bucket" -> properties.get("WebsiteConfiguration").ifPresent(this::website);
                case "AWS::CloudFront::Distribution" ->
                    items(properties.get("DistributionConfig", "CustomErrorResponses"))
                            .forEach(item -> response(item.members()));
                case "AWS::Amplify::App" ->
                    items(properties.get("CustomRules")).forEach(item -> custom(item.members()));
                default -> {
                    // Resources that answer no visitor.
                }
            }
        }

        private void website(Node website) {
            website.member("ErrorDocument").ifPresent(this::document);
            for (Node rule : items(website.get("RoutingRules"))) {
                rule.member("RedirectRule")
                        .ifPresent(redirect -> emit(
                                AwsRules.routingRule(
                                        redirect.keySpan(),
                                        rule.get("RoutingRuleCondition")
                                                .map(Node::members)
                                                .orElse(Map.of()),
                                        redirect.value().members()),
                                "A routing rule of S3"));
            }
        }

        private static List<Node> items(Optional<Node> list) {
            return list.map(Node::items).orElse(List.of());
        }

        void resource(Block block) {
            String type = block.labels().isEmpty() ? "" : block.labels().get(0);
            switch (type) {
                case "aws_cloudfront_distribution" ->
                    block.blocks("custom_error_response").forEach(inner -> response(inner.attributes()));
                case "aws_amplify_app" -> block.blocks("custom_rule").forEach(inner -> custom(inner.attributes()));
                case "aws_s3_bucket_website_configuration" -> {
                    block.blocks("error_document").stream()
                            .flatMap(inner -> AwsRules.member(inner.attributes(), "key").stream())
                            .forEach(this::document);
                    block.blocks("routing_rule").forEach(this::routing);
                }
                default -> {
                    // Resources that answer no visitor.
                }
            }
        }

        private void routing(Block rule) {
            Map<String, Member> condition = rule.blocks("condition").stream()
                    .findFirst()
                    .map(Block::attributes)
                    .orElse(Map.of());
            rule.blocks("redirect")
                    .forEach(redirect -> emit(
                            AwsRules.routingRule(redirect.span(), condition, redirect.attributes()),
                            "A routing rule of S3"));
        }

        /** {@code errorResponses} and {@code websiteErrorDocument} of the CDK. */
        void program(Script script) {
            for (dev.pagelift.script.Node property : script.all(Kind.PROPERTY)) {
                Optional<String> page = property.value().string();
                if (page.isPresent() && property.key().equals("responsePagePath")) {
                    dev.pagelift.script.Node response = property.parent();
                    AwsRules.errorPage(
                                    property.span(),
                                    number(response, "httpStatus"),
                                    number(response, "responseHttpStatus"),
                                    page.get())
                            .ifPresent(rule -> emit(rule, ERROR_RESPONSE));
                } else if (page.isPresent() && property.key().equals("websiteErrorDocument")) {
                    AwsRules.errorPage(property.span(), "404", "", page.get())
                            .ifPresent(rule -> emit(rule, ERROR_DOCUMENT));
                }
            }
        }

        private static String number(dev.pagelift.script.Node object, String key) {
            return object.members().stream()
                    .filter(member -> member.key().equals(key) && member.value().is(Kind.NUMBER))
                    .map(member -> member.value().text())
                    .findFirst()
                    .orElse("");
        }
    }
}
