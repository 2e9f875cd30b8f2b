package dev.pagelift.hosting;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Node.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What S3, CloudFront and Amplify answer for files that are missing, and what S3 and Amplify redirect. A redirect of S3 answers 301
 * where no status is written. CloudFormation and Terraform write the same keys in two ways, which are both read.
 * Source: the references of AWS::S3::Bucket, AWS::CloudFront::Distribution and AWS::Amplify::App.
 */
public final class AwsRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z]\\w{0,60})>");

    private AwsRules() {}

    /** An error response of CloudFront, when it has a page. */
    public static Optional<RouteRule> errorResponse(Map<String, Member> keys) {
        return member(keys, "responsepagepath")
                .flatMap(page -> errorPage(
                        page.keySpan(),
                        text(keys, "errorcode"),
                        text(keys, "responsecode"),
                        page.value().string().orElse("")));
    }

    /**
     * A page for files that are missing; empty for one that tells of a server that fails, which there is none of any more.
     *
     * @param code 404, or 403 where a bucket does not tell what is missing
     * @param status with which the page is sent; empty for the same
     */
    public static Optional<RouteRule> errorPage(Span at, String code, String status, String page) {
        if (!code.equals("404") && !code.equals("403")) {
            return Optional.empty();
        }
        int sent = number(status, 404);
        Conversion conversion = errorConversion(sent, page);
        return Optional.of(new RouteRule(at, "error " + code, page, sent, !status.isEmpty(), true, false, conversion));
    }

    private static Conversion errorConversion(int sent, String page) {
        if (page.matches("/?index\\.html")) {
            return Conversion.singlePage();
        }
        return page.matches("/?404\\.html") && sent != 200
                ? Conversion.notFoundPage()
                : Conversion.code("the page for unknown paths must be '404.html' and has status 404");
    }

    /**
     * A routing rule of S3.
     *
     * @param condition when it is for some requests only
     */
    public static RouteRule routingRule(Span at, Map<String, Member> condition, Map<String, Member> redirect) {
        String prefix = text(condition, "keyprefixequals");
        String status = text(redirect, "httpredirectcode");
        String target = target(prefix, redirect);
        Conversion conversion = text(condition, "httperrorcodereturnedequals").isEmpty()
                ? Conversion.redirects(
                        List.of("/" + prefix + "* " + target + " " + (status.isEmpty() ? "301" : status)))
                : Conversion.code("it is only for files that are missing");
        return new RouteRule(
                at, "/" + prefix + "*", target, number(status, 301), !status.isEmpty(), false, false, conversion);
    }

    private static String target(String prefix, Map<String, Member> redirect) {
        String host = text(redirect, "hostname");
        String protocol = text(redirect, "protocol");
        String start = host.isEmpty() ? "/" : (protocol.isEmpty() ? "https" : protocol) + "://" + host + "/";
        return member(redirect, "replacekeywith")
                .flatMap(key -> key.value().string())
                .map(key -> start + key)
                .orElseGet(() -> start
                        + member(redirect, "replacekeyprefixwith")
                                .flatMap(key -> key.value().string())
                                .orElse(prefix)
                        + ":splat");
    }

    /** A rule of Amplify, when it has a source and a target. */
    public static Optional<RouteRule> customRule(Map<String, Member> keys) {
        String to = text(keys, "target");
        String status = text(keys, "status");
        return member(keys, "source").filter(source -> !to.isEmpty()).map(source -> {
            String from = source.value().string().orElse("");
            Conversion conversion = text(keys, "condition").isEmpty()
                    ? customConversion(from, to, status)
                    : Conversion.code("it depends on the visitor's country");
            return new RouteRule(
                    source.keySpan(), from, to, number(status, 302), !status.isEmpty(), false, false, conversion);
        });
    }

    private static Conversion customConversion(String source, String target, String status) {
        boolean page = target.equals("/index.html") && (status.equals("200") || status.equals("404-200"));
        if (source.startsWith("</")) {
            return page ? Conversion.singlePage() : Conversion.code("its source is a regular expression");
        }
        String from = PLACEHOLDER.matcher(source.replace("<*>", "*")).replaceAll(":$1");
        String to = PLACEHOLDER.matcher(target.replace("<*>", ":splat")).replaceAll(":$1");
        if (page && from.equals("/*")) {
            return Conversion.singlePage();
        }
        if (status.equals("404") && from.equals("/*") && to.equals("/404.html")) {
            return Conversion.notFoundPage();
        }
        if (status.startsWith("404")) {
            return Conversion.code("it is only for files that are missing");
        }
        if (from.contains("://")) {
            return Conversion.code("rules cannot ask for a host");
        }
        return status.equals("200") && to.contains("://")
                ? Conversion.code("it fetches another host")
                : Conversion.redirects(List.of(from + " " + to + " " + number(status, 302)));
    }

    private static int number(String status, int otherwise) {
        return status.matches("\\d{3}") ? Integer.parseInt(status) : otherwise;
    }

    /** A key in either spelling: {@code ErrorCode} or {@code error_code}. */
    public static Optional<Member> member(Map<String, Member> keys, String name) {
        return keys.values().stream()
                .filter(member -> member.key().replace("_", "").equalsIgnoreCase(name))
                .findFirst();
    }

    private static String text(Map<String, Member> keys, String name) {
        return member(keys, name).flatMap(member -> member.value().scalarText()).orElse("");
    }
}
