package dev.pagelift.report;

/**
 * How to print for people.
 *
 * @param colour whether ANSI colours are wanted
 * @param width columns of the terminal
 */
public record Style(boolean colour, int width) {

    public static final Style PLAIN = new Style(false, 100);

    String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
