package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relationships of the objects of one level that are loaded with statements of their own: all statements of a level are sent
 * at once. For one task at a time.
 */
final class EagerLoads {
    private final Loader loader;
    private final Map<EntityReader, Owners> objects = new LinkedHashMap<>(2);

    /** The objects one reader has made, each once. */
    private static final class Owners {
        private final StateSet known = new StateSet();
        private final List<Managed> objects = new ArrayList<>();

        void add(InstanceState state, Managed object) {
            if (known.add(state)) {
                objects.add(object);
            }
        }
    }

    EagerLoads(Loader loader) {
        this.loader = loader;
    }

    /** The relationships of a class, and of those that extend it, that are loaded with statements of their own. */
    static List<Relationship<?, ?>> wanted(Mapper<?> mapper, OptionTree options, List<Mapper<?>> path) {
        Set<Relationship<?, ?>> found = new LinkedHashSet<>();
        for (Mapper<?> each : mapper.selfAndDescendants()) {
            for (Relationship<?, ?> relationship : each.relationships()) {
                switch (options.strategy(relationship)) {
                    case SELECTIN, SUBQUERY, IMMEDIATE -> {
                        if (PlanBuilder.leadsOn(relationship, options, path)) {
                            found.add(relationship);
                        }
                    }
                    case NOLOAD -> found.add(relationship);
                    default -> {}
                }
            }
        }
        return List.copyOf(found);
    }

    void add(EntityReader reader, InstanceState state, Managed object) {
        if (!reader.eager().isEmpty()) {
            objects.computeIfAbsent(reader, any -> new Owners()).add(state, object);
        }
    }

    void run() {
        EagerLoads level = this;
        while (!level.objects.isEmpty()) {
            level = level.loaded();
        }
    }

    /** Loads this level; answers the next one. */
    private EagerLoads loaded() {
        var next = new EagerLoads(loader);
        var loads = new ArrayList<MemberLoad>();
        var requests = new ArrayList<MemberLoad.Request>();
        objects.forEach((reader, owners) -> {
            for (Relationship<?, ?> relationship : reader.eager()) {
                MemberLoad load = load(reader, relationship, open(owners.objects, relationship));
                loads.add(load);
                requests.addAll(load.requests());
            }
        });
        loader.tell(requests);
        List<List<@Nullable Object[]>> answers = loader.answers(requests);
        int at = 0;
        for (MemberLoad load : loads) {
            for (int end = at + load.requests().size(); at < end; at++) {
                load.take(loader.objects(requests.get(at).plan(), answers.get(at), next));
            }
            load.finish();
        }
        return next;
    }

    private List<Managed> open(List<Managed> owners, Relationship<?, ?> relationship) {
        var open = new ArrayList<Managed>(owners.size());
        for (Managed owner : owners) {
            InstanceState state = InstanceState.of(owner);
            if (state != null
                    && relationship.owner().isInstance(owner)
                    && (loader.populatesExisting() || !state.isLoaded(relationship.index()))) {
                open.add(owner);
            }
        }
        return open;
    }

    private MemberLoad load(EntityReader reader, Relationship<?, ?> relationship, List<Managed> owners) {
        OptionTree tree = reader.options().below(relationship);
        LoadingStrategy strategy = reader.options().strategy(relationship);
        return switch (strategy) {
            case NOLOAD -> new NoLoad(owners, relationship);
            case IMMEDIATE -> new ImmediateLoad(loader, owners, relationship, tree, reader.path());
            case SUBQUERY -> new KeyedLoad(owners, relationship, tree, reader);
            default ->
                relationship.direction() == Direction.MANY_TO_ONE
                        ? new ReferenceLoad(loader, owners, relationship, tree, reader.path())
                        : new KeyedLoad(owners, relationship, tree, reader);
        };
    }
}
