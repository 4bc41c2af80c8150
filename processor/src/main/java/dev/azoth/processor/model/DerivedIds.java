package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Key columns that take the values of another entity's key: {@code @MapsId}. They have the names of the join columns. */
final class DerivedIds {
    private final Context context;
    private final TypeElement entity;
    private final Map<String, String> names = new HashMap<>();

    private DerivedIds(Context context, TypeElement entity) {
        this.context = context;
        this.entity = entity;
    }

    /** The names of columns by the paths of the attributes that hold them: {@code id}, {@code id.order}. */
    static Map<String, String> of(Context context, TypeElement entity) {
        var derived = new DerivedIds(context, entity);
        for (Shape.Field field : Shape.all(entity)) {
            Note mapsId = Note.find(field.element(), Jpa.MAPS_ID);
            TypeElement target = ReferenceReader.one(context, entity, field);
            if (mapsId != null && target != null) {
                derived.read(field, mapsId, target);
            }
        }
        return derived.names;
    }

    private void read(Shape.Field field, Note mapsId, TypeElement target) {
        List<String> paths = paths(mapsId.text("value"));
        List<JoinPairs.Pair> pairs =
                new JoinPairs(context).of(JoinNotes.of(entity, field).columns(), target, Naming.snake(field.name()));
        if (paths == null) {
            context.problems()
                    .report(mapsId, "@MapsId: the key of " + entity + " has no part '" + mapsId.text("value") + "'");
        } else if (paths.size() != pairs.size()) {
            context.problems()
                    .report(
                            mapsId,
                            "@MapsId: " + paths + " cannot hold the key of " + target + ", which has " + pairs.size()
                                    + " columns");
        } else {
            for (int i = 0; i < paths.size(); i++) {
                names.put(paths.get(i), pairs.get(i).name());
            }
        }
    }

    /** The attributes of the key that are meant; null when there is none. */
    private @Nullable List<String> paths(String value) {
        var ids = new ArrayList<Shape.Field>();
        for (Shape.Field field : Shape.all(entity)) {
            if (Note.has(field.element(), Jpa.EMBEDDED_ID)) {
                List<String> paths = EmbeddedPaths.of(context.typeOf(entity, field), field.name());
                String prefix = field.name() + "." + value;
                paths.removeIf(path -> !value.isEmpty() && !path.equals(prefix) && !path.startsWith(prefix + "."));
                return paths.isEmpty() ? null : paths;
            }
            if (Note.has(field.element(), Jpa.ID) && ReferenceReader.annotation(field.element()) == null) {
                ids.add(field);
            }
        }
        if (value.isEmpty() && ids.size() == 1) {
            return List.of(ids.getFirst().name());
        }
        return ids.stream().anyMatch(id -> id.name().equals(value)) ? List.of(value) : null;
    }
}
