package dev.pagelift.cli;

import dev.pagelift.rule.Precision;
import dev.pagelift.rule.language.Kebab;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line: constants as they are written everywhere else, {@code very-high} in any case, and counts. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> E read(String word, E[] constants, String what) {
        for (E constant : constants) {
            if (Kebab.of(constant).equals(word.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new TypeConversionException("'" + word + "' is not a " + what + "; there are "
                + String.join(", ", Kebab.words(constants.getClass().getComponentType())) + ".");
    }

    /** A number and what is counted: {@code 1 rule}, {@code 2 rules}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** For {@code --min-precision}. */
    static final class PrecisionConverter implements ITypeConverter<Precision> {

        @Override
        public Precision convert(String value) {
            return read(value, Precision.values(), "precision");
        }
    }
}
