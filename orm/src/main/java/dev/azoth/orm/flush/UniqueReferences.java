package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import java.util.Comparator;
import java.util.List;

/** References that no two rows may share: one that is let go is written before another row takes it. */
record UniqueReferences(List<Relationship<?, ?>> references) {
    static final Comparator<InstanceState> LET_GO_FIRST = Comparator.comparing(state -> !letsGo(state));

    private static boolean letsGo(InstanceState state) {
        for (Relationship<?, ?> reference : of(state.mapper()).references) {
            if (state.isModified(reference.index()) && state.object().azoth$get(reference.index()) == null) {
                return true;
            }
        }
        return false;
    }

    private static UniqueReferences of(Mapper<?> mapper) {
        UniqueReferences known = mapper.known(UniqueReferences.class);
        return known != null
                ? known
                : mapper.memo(
                        UniqueReferences.class,
                        () -> new UniqueReferences(ForeignKeys.referring(mapper).stream()
                                .filter(Relationship::isUnique)
                                .toList()));
    }
}
