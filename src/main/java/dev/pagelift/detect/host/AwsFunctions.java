package dev.pagelift.detect.host;

import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Hcl.Block;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lambda functions and the code of CloudFront in the templates of CloudFormation, SAM and Serverless, and in Terraform. Functions in
 * Java are told by their code.
 */
record AwsFunctions(SourceFile file, Consumer<Fact> facts) {

    /** Types in a template, and what they are. */
    static final List<String> TYPES =
            List.of("AWS::Serverless::Function", "AWS::Lambda::Function", "AWS::CloudFront::Function");

    static final List<String> RESOURCES = List.of("aws_lambda_function", "aws_cloudfront_function");

    /** A template, or a file of Serverless. */
    void template(Node root) {
        Optional<Node> shared = root.get("Globals", "Function", "Runtime");
        root.get("Resources")
                .or(() -> root.get("resources", "Resources"))
                .ifPresent(resources -> resources.members().values().forEach(resource -> resource(resource, shared)));
        if (root.get("provider", "name")
                .flatMap(Node::string)
                .filter("aws"::equals)
                .isPresent()) {
            Optional<Node> runtime = root.get("provider", "runtime");
            root.get("functions")
                    .map(Node::members)
                    .ifPresent(functions -> functions
                            .values()
                            .forEach(function -> lambda(
                                    function, function.value().get("runtime").or(() -> runtime))));
        }
    }

    private void resource(Member resource, Optional<Node> shared) {
        Optional<Node> properties = resource.value().get("Properties");
        switch (resource.value().string("Type").orElse("")) {
            case "AWS::Serverless::Function", "AWS::Lambda::Function" ->
                lambda(resource, properties.flatMap(node -> node.get("Runtime")).or(() -> shared));
            case "AWS::CloudFront::Function" -> emit("edge-functions", resource.keySpan(), resource.key());
            case "AWS::CloudFront::Distribution" ->
                properties
                        .flatMap(node -> node.get("DistributionConfig", "DefaultCacheBehavior"))
                        .flatMap(behavior -> behavior.member("LambdaFunctionAssociations"))
                        .ifPresent(member -> emit("edge-functions", member.keySpan(), resource.key()));
            default -> {
                // Resources that run no code.
            }
        }
    }

    private void lambda(Member function, Optional<Node> runtime) {
        if (runtime.flatMap(Node::string)
                .filter(name -> name.startsWith("java"))
                .isEmpty()) {
            emit("functions", function.keySpan(), function.key());
        }
    }

    void resource(Block block) {
        String name = block.labels().size() > 1 ? block.labels().get(1) : "";
        switch (block.labels().isEmpty() ? "" : block.labels().get(0)) {
            case "aws_lambda_function" -> {
                Member runtime = block.attributes().get("runtime");
                if (runtime == null || !runtime.value().string().orElse("").startsWith("java")) {
                    emit("functions", block.span(), name);
                }
            }
            case "aws_cloudfront_function" -> emit("edge-functions", block.span(), name);
            default -> {
                // Resources that run no code.
            }
        }
    }

    private void emit(String feature, Span at, String subject) {
        facts.accept(Features.of(
                "aws", feature, file.locate(at), subject, file.path().parent()));
    }
}
