package dev.pagelift.cloudflare.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code assets.html_handling}: at which addresses pages are served, and from which others visitors are sent there.
 * Source: asset-worker/src/handler.ts in workers-sdk's workers-shared, wrangler 4.164.0.
 */
public enum HtmlHandling {
    AUTO_TRAILING_SLASH {
        @Override
        List<Step> steps(String path) {
            List<Step> steps = new ArrayList<>();
            if (path.endsWith("/index")) {
                String folder = cut(path, "/index");
                steps.add(serve(path));
                steps.add(redirect(path + ".html", folder + "/"));
                steps.add(redirect(folder + ".html", folder));
            } else if (path.endsWith("/index.html")) {
                String folder = cut(path, "/index.html");
                steps.add(redirect(path, folder + "/"));
                steps.add(redirect(folder + ".html", folder));
            } else if (path.endsWith("/")) {
                steps.add(serve(path + "index.html"));
                steps.add(redirect(cut(path, "/") + ".html", cut(path, "/")));
            } else if (path.endsWith(".html")) {
                String bare = cut(path, ".html");
                steps.add(redirect(path, bare));
                steps.add(redirect(bare + "/index.html", bare + "/"));
            }
            steps.add(serve(path));
            steps.add(serve(path + ".html"));
            steps.add(redirect(path + "/index.html", path + "/"));
            return steps;
        }
    },
    FORCE_TRAILING_SLASH {
        @Override
        List<Step> steps(String path) {
            List<Step> steps = new ArrayList<>();
            if (path.endsWith("/index")) {
                String folder = cut(path, "/index");
                steps.add(serve(path));
                steps.add(redirect(path + ".html", folder + "/"));
                steps.add(redirect(folder + ".html", folder + "/"));
            } else if (path.endsWith("/index.html")) {
                String folder = cut(path, "/index.html");
                steps.add(redirect(path, folder + "/"));
                steps.add(redirect(folder + ".html", folder + "/"));
            } else if (path.endsWith("/")) {
                steps.add(serve(path + "index.html"));
                steps.add(serve(cut(path, "/") + ".html"));
            } else if (path.endsWith(".html")) {
                String bare = cut(path, ".html");
                steps.add(redirect(path, bare + "/"));
                steps.add(serve(path));
                steps.add(redirect(bare + "/index.html", bare + "/"));
            }
            steps.add(serve(path));
            steps.add(redirect(path + ".html", path + "/"));
            steps.add(redirect(path + "/index.html", path + "/"));
            return steps;
        }
    },
    DROP_TRAILING_SLASH {
        @Override
        List<Step> steps(String path) {
            List<Step> steps = new ArrayList<>();
            if (path.equals("/")) {
                steps.add(serve("/index.html"));
            } else if (path.equals("/index") || path.equals("/index.html")) {
                steps.add(path.equals("/index") ? serve(path) : redirect(path, "/"));
                steps.add(redirect("/index.html", "/"));
            } else if (path.endsWith("/index")) {
                String folder = cut(path, "/index");
                steps.add(serve(path));
                steps.add(redirect(folder + ".html", folder));
                steps.add(redirect(path + ".html", folder));
            } else if (path.endsWith("/index.html")) {
                String folder = cut(path, "/index.html");
                steps.add(redirect(path, folder));
                steps.add(serve(path));
                steps.add(redirect(folder + ".html", folder));
            } else if (path.endsWith("/") || path.endsWith(".html")) {
                String bare = cut(path, path.endsWith("/") ? "/" : ".html");
                steps.add(redirect(bare + ".html", bare));
                steps.add(redirect(bare + "/index.html", bare));
            }
            steps.add(serve(path));
            steps.add(serve(path + ".html"));
            steps.add(serve(path + "/index.html"));
            return steps;
        }
    },
    NONE {
        @Override
        List<Step> steps(String path) {
            return List.of(serve(path));
        }
    };

    /**
     * Something to try.
     *
     * @param file that must be there
     * @param address where it is to be seen; empty for the address that was asked for
     */
    record Step(String file, String address) {}

    /** What to try for a path, in order. */
    abstract List<Step> steps(String path);

    /** What a path gets from the files; empty when nothing is there. */
    Optional<Answer> find(String path, AssetFiles files) {
        for (Step step : steps(path)) {
            if (step.address().isEmpty()) {
                if (files.has(step.file())) {
                    return Optional.of(new Answer.File(200, step.file()));
                }
            } else if (files.has(step.file())
                    && !files.has(step.address())
                    && step.file().equals(served(step.address(), files))) {
                return Optional.of(new Answer.Redirect(307, step.address()));
            }
        }
        return Optional.empty();
    }

    /** The file that an address shows without sending the visitor on; empty for none. */
    private String served(String path, AssetFiles files) {
        return steps(path).stream()
                .filter(step -> step.address().isEmpty())
                .map(Step::file)
                .filter(files::has)
                .findFirst()
                .orElse("");
    }

    private static Step serve(String file) {
        return new Step(file, "");
    }

    private static Step redirect(String file, String address) {
        return new Step(file, address);
    }

    private static String cut(String path, String end) {
        return path.substring(0, path.length() - end.length());
    }
}
