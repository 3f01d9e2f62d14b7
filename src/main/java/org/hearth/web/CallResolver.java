package org.hearth.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls the methods that pages name, {@code #{say.of('count.replies', many)}}, where a class has one of that name. The server would
 * look through all methods of the class at each call, which took a tenth of the time of a page. What is overloaded is left to it.
 */
public class CallResolver extends ELResolver {

    private final Map<Class<?>, Map<String, Optional<Method>>> known = new ConcurrentHashMap<>();

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] given) {
        if (base == null || name == null || types != null) {
            return null;
        }
        Method method = known.computeIfAbsent(base.getClass(), type -> new ConcurrentHashMap<>())
                .computeIfAbsent(name.toString(), named -> only(base.getClass(), named)).orElse(null);
        if (method == null) {
            return null;
        }
        context.setPropertyResolved(base, name);
        try {
            return method.invoke(base, arguments(context, method, given == null ? new Object[0] : given));
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** The public method of that name, if there is just one and anybody may call it. */
    private static Optional<Method> only(Class<?> type, String name) {
        List<Method> found = Arrays.stream(type.getMethods()).filter(method -> method.getName().equals(name) && !method.isBridge()).toList();
        return found.size() == 1 && Modifier.isPublic(found.get(0).getDeclaringClass().getModifiers()) ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Object[] arguments(ELContext context, Method method, Object[] given) {
        Class<?>[] types = method.getParameterTypes();
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        if (given.length < fixed || given.length > fixed && !method.isVarArgs()) {
            throw new ELException(method.getName() + " takes " + types.length + " arguments and was given " + given.length);
        }
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < fixed; i++) {
            arguments[i] = context.convertToType(given[i], types[i]);
        }
        if (method.isVarArgs()) {
            arguments[fixed] = rest(context, types[fixed], given, fixed);
        }
        return arguments;
    }

    private static Object rest(ELContext context, Class<?> array, Object[] given, int from) {
        if (given.length == from + 1 && array.isInstance(given[from])) {
            return given[from];
        }
        Object rest = Array.newInstance(array.getComponentType(), given.length - from);
        for (int i = from; i < given.length; i++) {
            Array.set(rest, i - from, context.convertToType(given[i], array.getComponentType()));
        }
        return rest;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) throws PropertyNotWritableException {
        // Nothing is written by a call.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
