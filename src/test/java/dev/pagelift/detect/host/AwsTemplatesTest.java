package dev.pagelift.detect.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.detect.Detectors;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.HostFact.HostRoute;
import dev.pagelift.fact.HostFact.SinglePageFallback;
import dev.pagelift.snapshot.Repositories;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates for AWS say of missing files and redirects, with the exact place of each. */
class AwsTemplatesTest {

    private static List<String> found(String path, String text) {
        Facts facts = Detectors.detect(new Repository(Repositories.of(path, text)));
        return Stream.concat(
                        facts.all(HostRoute.class).stream()
                                .map(route -> route.at() + " " + route.source() + " -> " + route.target() + " "
                                        + route.outcome() + " " + String.join(", ", route.lines()) + route.reason()),
                        facts.all(SinglePageFallback.class).stream()
                                .map(page -> page.at() + " " + page.what() + ": " + page.page()))
                .toList();
    }

    /** A file with a NUL byte that somebody reads leaves a notice. */
    @Test
    void whatIsNeitherTemplateNorProgramIsNotRead() {
        Snapshot snapshot = Repositories.of("data.bin", "\0", "index.html", "<h1>Shop</h1>");
        Detectors.detect(new Repository(snapshot));
        assertEquals(List.of(), snapshot.notices());
    }

    @Test
    void errorResponsesInCloudFormation() {
        assertEquals(
                List.of(
                        "stack.yaml:9:13 error 403 -> /index.html SINGLE_PAGE ",
                        "stack.yaml:9:13 CloudFront's error response: /index.html"),
                found("stack.yaml", """
                        Resources:
                          Site:
                            Type: AWS::CloudFront::Distribution
                            Properties:
                              DistributionConfig:
                                Comment: !Sub "${AWS::StackName} site"
                                CustomErrorResponses:
                                  - ErrorCode: 403
                                    ResponsePagePath: /index.html
                                    ResponseCode: 200
                                  - ErrorCode: 500
                                    ResponsePagePath: /500.html
                        """));
    }

    @Test
    void websitesOfBucketsInServerless() {
        assertEquals(
                List.of(
                        "serverless.yml:8:11 error 404 -> error.html CODE the page for unknown paths must be '404.html' and has status 404",
                        "serverless.yml:11:15 /docs/* -> /documents/:splat LINES /docs/* /documents/:splat 301",
                        "serverless.yml:14:15 /* -> https://example.com/:splat CODE it is only for files that are missing"),
                found("serverless.yml", """
                        service: site
                        resources:
                          Resources:
                            Bucket:
                              Type: AWS::S3::Bucket
                              Properties:
                                WebsiteConfiguration:
                                  ErrorDocument: error.html
                                  RoutingRules:
                                    - RoutingRuleCondition: { KeyPrefixEquals: docs/ }
                                      RedirectRule: { ReplaceKeyPrefixWith: documents/ }
                                    - RoutingRuleCondition:
                                        HttpErrorCodeReturnedEquals: 404
                                      RedirectRule: { HostName: example.com, HttpRedirectCode: "302" }
                        """));
    }

    @Test
    void resourcesOfTerraform() {
        assertEquals(
                List.of(
                        "main.tf:3:5 error 404 -> /404.html NOT_FOUND_PAGE ",
                        "main.tf:10:5 /old/<*> -> /new/<*> LINES /old/* /new/:splat 301"),
                found("main.tf", """
                        resource "aws_cloudfront_distribution" "site" {
                          custom_error_response {
                            response_page_path = "/404.html"
                            error_code         = 404
                            response_code      = 404
                          }
                        }
                        resource "aws_amplify_app" "site" {
                          custom_rule {
                            source = "/old/<*>"
                            target = "/new/<*>"
                            status = "301"
                          }
                        }
                        """));
    }

    @Test
    void programsForTheDevelopmentKit() {
        assertEquals(
                List.of(
                        "lib/site.ts:2:39 error 404 -> /index.html SINGLE_PAGE ",
                        "lib/site.ts:4:25 error 404 -> 404.html NOT_FOUND_PAGE ",
                        "lib/site.ts:2:39 CloudFront's error response: /index.html"),
                found("lib/site.ts", """
                        new Distribution(this, "d", {
                          errorResponses: [{ httpStatus: 404, responsePagePath: "/index.html", responseHttpStatus: 200 }],
                        });
                        new Bucket(this, "b", { websiteErrorDocument: "404.html" });
                        """));
    }

    @Test
    void nothingInOtherResourcesAndInProse() {
        assertEquals(List.of(), found("stack.yaml", """
                        # AWS::CloudFront::Distribution
                        Resources:
                          Queue:
                            Type: AWS::SQS::Queue
                            Properties: { CustomErrorResponses: [{ ErrorCode: 404, ResponsePagePath: /index.html }] }
                        """));
    }
}
