package dev.pagelift.detect.config;

import java.util.regex.Pattern;

/** Values of variables that should not be in a file that is committed. What is asked about is never kept. */
final class Secrets {

    private static final Pattern NAME = Pattern.compile(
            "(?:^|_)(?:SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?"
                    + "|(?:API|PRIVATE|SECRET|ACCESS|SIGNING|ENCRYPTION|AUTH|SERVICE|MASTER|ADMIN)_?KEY)$",
            Pattern.CASE_INSENSITIVE);

    /** Keys that are made to be seen: they stand in pages and apps. */
    private static final Pattern PUBLIC_NAME = Pattern.compile(
            "PUBLIC|PUBLISHABLE|SITE_?KEY|ANON|FIREBASE|MAPS?_|SEARCH|^VITE_|^REACT_APP_|^GATSBY_|^NUXT_PUBLIC_",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PUBLIC_VALUE = Pattern.compile("pk_.*|0x4AAAAA.*|[123]x0{8}.*|https?://.*");

    /** What providers put before their secret keys. */
    private static final Pattern KNOWN = Pattern.compile(
            "(?:sk_live_|sk_test_|rk_live_|ghp_|gho_|github_pat_|glpat-|xox[abp]-|AKIA[0-9A-Z]{12}|sk-ant-|sk-proj-|SG\\.|re_[A-Za-z0-9]{8,}_|-----BEGIN [A-Z ]*PRIVATE KEY).*",
            Pattern.DOTALL);

    /** What people write for a machine of their own. */
    private static final Pattern FOR_DEVELOPMENT = Pattern.compile(
            "(?:^|[^a-z])(?:local|localhost|mock|fake|example|sample|insecure|development|testing)(?![a-z])|^mock",
            Pattern.CASE_INSENSITIVE);

    /** More digits than this, and somebody has generated it. */
    private static final int MOST_DIGITS = 3;

    private static final int SHORTEST = 6;

    private Secrets() {}

    /** Whether a variable looks like a secret. */
    static boolean look(String name, String value) {
        if (value.length() < SHORTEST
                || Placeholders.isOne(value)
                || PUBLIC_VALUE.matcher(value).matches()) {
            return false;
        }
        return KNOWN.matcher(value).matches()
                || NAME.matcher(name).find() && !PUBLIC_NAME.matcher(name).find() && !isForDevelopment(value);
    }

    private static boolean isForDevelopment(String value) {
        return FOR_DEVELOPMENT.matcher(value).find()
                && value.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    }
}
