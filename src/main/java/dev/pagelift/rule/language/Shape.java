package dev.pagelift.rule.language;

import dev.pagelift.rule.language.Type.Choice;
import dev.pagelift.rule.language.Type.ListOf;
import dev.pagelift.rule.language.Type.Opaque;
import dev.pagelift.rule.language.Type.Scalar;
import dev.pagelift.rule.language.Type.Struct;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components of a record class, as rules see them. Worked out once per class, when a rule first needs it. */
final class Shape {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type.asSubclass(Record.class));
        }
    };

    private final Map<String, Component> components = new LinkedHashMap<>();

    private Shape(Class<? extends Record> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            components.put(component.getName(), new Component(component, typeOf(component.getGenericType()), accessor));
        }
    }

    static Shape of(Class<? extends Record> record) {
        return SHAPES.get(record);
    }

    @Nullable
    Component find(String name) {
        return components.get(name);
    }

    Set<String> names() {
        return components.keySet();
    }

    /** One component: its type, null aside, and how it is read. */
    record Component(RecordComponent declared, Type type, Method accessor) {

        /** The first look at an annotation takes milliseconds: not for runs that rely on rules checked before. */
        boolean mayBeNull() {
            return declared.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        /** The value in the form expressions work on. */
        @Nullable
        Object read(Object owner) {
            Object value = invoke(owner);
            return value == null ? null : type.plain(value);
        }

        private @Nullable Object invoke(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    private static Type typeOf(java.lang.reflect.Type type) {
        if (type instanceof Class<?> plain) {
            return typeOf(plain);
        }
        if (type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            return new ListOf(typeOf(generic.getActualTypeArguments()[0]));
        }
        return new Opaque(type.getTypeName());
    }

    private static Type typeOf(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Scalar.BOOL;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Scalar.INT;
        }
        if (type.isEnum()) {
            return new Choice(type);
        }
        if (type.isRecord()) {
            return new Struct(type.asSubclass(Record.class));
        }
        return isText(type) ? Scalar.STRING : new Opaque(type.getSimpleName());
    }

    /** A class that says how it prints, such as a path; a container does so too, but its parts are what would be meant. */
    private static boolean isText(Class<?> type) {
        if (type.isInterface()
                || type.isArray()
                || type.getTypeParameters().length > 0
                || Number.class.isAssignableFrom(type)) {
            return false;
        }
        try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
