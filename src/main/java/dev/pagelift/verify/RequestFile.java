package dev.pagelift.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The user's own requests, written as editors write HTTP: {@code POST /path}, then headers, then an empty line and the body;
 * {@code ###} starts the next request. A line that starts with {@code #} is a comment.
 */
public final class RequestFile {

    private static final Pattern START = Pattern.compile("[A-Z]+ /\\S*+");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+: .*");

    private final List<Request> requests = new ArrayList<>();

    private RequestFile() {}

    public static List<Request> parse(String text) throws VerifyException {
        RequestFile file = new RequestFile();
        int line = 1;
        for (String block : text.split("(?m)^###.*$", -1)) {
            file.add(block, line);
            line += (int) block.chars().filter(c -> c == '\n').count();
        }
        return file.requests;
    }

    private void add(String block, int firstLine) throws VerifyException {
        List<String> lines = block.lines().toList();
        int at = 0;
        while (at < lines.size() && isEmptyOrComment(lines.get(at))) {
            at++;
        }
        if (at == lines.size()) {
            return;
        }
        String start = lines.get(at).strip();
        if (!START.matcher(start).matches()) {
            throw unreadable(firstLine + at, "a request starts with a method and a path, such as 'GET /about'");
        }
        Map<String, String> headers = new TreeMap<>();
        int header = at + 1;
        for (; header < lines.size() && !lines.get(header).isBlank(); header++) {
            if (!isEmptyOrComment(lines.get(header))) {
                addHeader(lines.get(header).strip(), firstLine + header, headers);
            }
        }
        String body = String.join("\n", lines.subList(Math.min(header + 1, lines.size()), lines.size()));
        add(start, headers, body.strip(), firstLine + at);
    }

    private void add(String start, Map<String, String> headers, String body, int line) throws VerifyException {
        String path = start.substring(start.indexOf(' ') + 1);
        try {
            new URI("http://localhost" + path);
        } catch (URISyntaxException e) {
            throw unreadable(line, "the path must be percent-encoded");
        }
        requests.add(new Request(start.substring(0, start.indexOf(' ')), path, headers, body, "the requests file"));
    }

    private static void addHeader(String line, int number, Map<String, String> headers) throws VerifyException {
        if (!HEADER.matcher(line).matches()) {
            throw unreadable(number, "a header is written 'Name: value'");
        }
        int colon = line.indexOf(": ");
        headers.put(line.substring(0, colon), line.substring(colon + 2));
    }

    private static boolean isEmptyOrComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static VerifyException unreadable(int line, String rule) {
        return new VerifyException("Line " + line + " of the requests file cannot be read: " + rule + ".");
    }
}
