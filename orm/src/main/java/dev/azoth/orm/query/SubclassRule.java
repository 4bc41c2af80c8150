package dev.azoth.orm.query;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import java.util.ArrayList;
import java.util.List;

/** Classes whose own columns come by statements of their own. Immutable. SQLAlchemy: {@code selectin_polymorphic}. */
public record SubclassRule(List<Mapper<?>> loaded) implements LoaderRule {
    public SubclassRule {
        loaded = List.copyOf(loaded);
    }

    /** @throws ArgumentException for none, and for a class that is not mapped */
    public static SubclassRule of(Class<?>... subclasses) {
        if (subclasses.length == 0) {
            throw new ArgumentException("selectinPolymorphic needs the classes whose columns it loads");
        }
        var mappers = new ArrayList<Mapper<?>>();
        for (Class<?> subclass : subclasses) {
            mappers.add(Mappers.of(subclass));
        }
        return new SubclassRule(mappers);
    }
}
