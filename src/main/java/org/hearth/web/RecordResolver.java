package org.hearth.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets pages say {@code #{row.title}} of a record: a component, or another public method of it without parameters. */
public class RecordResolver extends ELResolver {

    private final Map<Class<?>, Map<String, MethodHandle>> known = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        MethodHandle method = known.computeIfAbsent(base.getClass(), type -> new ConcurrentHashMap<>())
                .computeIfAbsent(property.toString(), name -> find(base.getClass(), name));
        context.setPropertyResolved(base, property);
        try {
            return method.invoke(base);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ELException(e);
        }
    }

    private static MethodHandle find(Class<?> type, String name) {
        try {
            return MethodHandles.publicLookup().unreflect(type.getMethod(name));
        } catch (ReflectiveOperationException e) {
            throw new ELException(type.getSimpleName() + " has no " + name, e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(true);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException("records do not change");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(true);
            return true;
        }
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
