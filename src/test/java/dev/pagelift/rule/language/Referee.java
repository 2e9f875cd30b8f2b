package dev.pagelift.rule.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.values.NullValue;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Google's CEL, given the same fields as our own language, by a mapping of its own: enumerations are strings, nullable components
 * are CEL's wrapper types, nested records are structs.
 */
final class Referee {

    private final Cel cel;
    private final CelValidator validator;

    Referee(Class<? extends Record> fact, Class<? extends Record> site) {
        Map<String, StructType> structs = new LinkedHashMap<>();
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (RecordComponent component : fact.getRecordComponents()) {
            builder.addVar(component.getName(), type(component, structs));
        }
        builder.addVar("site", struct(site, structs));
        cel = builder.setTypeProvider(new Structs(structs)).build();
        validator = CelValidatorFactory.standardCelValidatorBuilder(cel)
                .addAstValidators(HomogeneousLiteralValidator.newInstance())
                .build();
    }

    private record Structs(Map<String, StructType> byName) implements CelTypeProvider {

        @Override
        public ImmutableList<CelType> types() {
            return ImmutableList.copyOf(byName.values());
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }

    /** The checked expression, or nothing when CEL refuses it. */
    Optional<CelAbstractSyntaxTree> check(String expression) {
        try {
            CelAbstractSyntaxTree ast = cel.compile(expression).getAst();
            return validator.validate(ast).hasError() ? Optional.empty() : Optional.of(ast);
        } catch (CelValidationException e) {
            return Optional.empty();
        }
    }

    boolean answer(CelAbstractSyntaxTree ast, Record fact, Record site) throws CelEvaluationException {
        Map<String, Object> variables = values(fact);
        variables.put("site", values(site));
        return (Boolean) cel.createProgram(ast).eval(variables);
    }

    private static CelType type(RecordComponent component, Map<String, StructType> structs) {
        CelType type = type(component.getGenericType(), structs);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!nullable || type instanceof StructTypeReference) {
            return type;
        }
        return type instanceof ListType ? OpaqueType.create("unusable") : NullableType.create(type);
    }

    private static CelType type(Type type, Map<String, StructType> structs) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == java.util.List.class) {
            return ListType.create(type(generic.getActualTypeArguments()[0], structs));
        }
        if (!(type instanceof Class<?> plain)) {
            return OpaqueType.create("unusable");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return SimpleType.BOOL;
        }
        if (plain == int.class || plain == Integer.class || plain == long.class) {
            return SimpleType.INT;
        }
        return plain.isRecord() ? struct(plain, structs) : SimpleType.STRING;
    }

    private static CelType struct(Class<?> record, Map<String, StructType> structs) {
        String name = record.getName().replace('$', '.');
        if (!structs.containsKey(name)) {
            Map<String, CelType> fields = new HashMap<>();
            structs.put(name, StructType.create(name, ImmutableSet.of(), field -> Optional.empty()));
            for (RecordComponent component : record.getRecordComponents()) {
                fields.put(component.getName(), type(component, structs));
            }
            structs.put(
                    name,
                    StructType.create(
                            name,
                            ImmutableSet.copyOf(fields.keySet()),
                            field -> Optional.ofNullable(fields.get(field))));
        }
        return StructTypeReference.create(name);
    }

    private static Map<String, Object> values(Record record) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.put(component.getName(), value(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return values;
    }

    private static Object value(@Nullable Object value) {
        if (value == null) {
            return NullValue.NULL_VALUE;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Referee::value).toList();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Record nested && nested.getClass().getRecordComponents().length > 0) {
            return values(nested);
        }
        return value instanceof Boolean ? value : value.toString();
    }
}
