package dev.pagelift.report;

/**
 * How to print for people.
 *
 * @param colour whether ANSI colours are wanted
 * @param links whether the terminal is likely to know hyperlinks
 * @param width columns of the terminal
 */
public record Style(boolean colour, boolean links, int width) {

    public static final Style PLAIN = new Style(false, false, 100);

    private static final String ESCAPE = "\u001b";
    private static final String LINK = ESCAPE + "]8;;";
    private static final String END = ESCAPE + "\\";

    String paint(String code, String text) {
        return colour ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }

    /**
     * Text that can be clicked on (OSC 8).
     *
     * @param address an https address of ours
     */
    String link(String address, String text) {
        return links ? LINK + address + END + text + LINK + END : text;
    }
}
