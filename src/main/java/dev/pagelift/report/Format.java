package dev.pagelift.report;

import dev.pagelift.report.html.HtmlReporter;

/** The formats that an audit can be printed in. */
public enum Format {
    /** For a person at a terminal. */
    TEXT {
        @Override
        public Reporter reporter(ReportSettings settings) {
            return new TextReporter(settings);
        }
    },
    /** For code scanning: SARIF 2.1.0. */
    SARIF {
        @Override
        public Reporter reporter(ReportSettings settings) {
            return new SarifReporter(settings);
        }
    },
    /** For programs: our own published form. */
    JSON {
        @Override
        public Reporter reporter(ReportSettings settings) {
            return new JsonReporter(settings);
        }
    },
    /** For the summary of a job and for comments on pull requests. */
    MARKDOWN {
        @Override
        public Reporter reporter(ReportSettings settings) {
            return new MarkdownReporter();
        }
    },
    /** For a browser: a page in one file, with the plan. */
    HTML {
        @Override
        public Reporter reporter(ReportSettings settings) {
            return new HtmlReporter();
        }
    },
    /** For annotations of GitHub Actions. */
    GITHUB {
        @Override
        public Reporter reporter(ReportSettings settings) {
            return new GitHubReporter();
        }
    };

    public abstract Reporter reporter(ReportSettings settings);
}
