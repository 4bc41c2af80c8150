package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relationships of the objects of one level that are loaded with statements of their own: all statements of a level are sent
 * at once. For one task at a time.
 */
final class EagerLoads {
    private final Reads reads;
    private final Map<Source, Owners> objects = new LinkedHashMap<>(2);
    /** Those of the row before. */
    private @Nullable Owners lastOwners;

    /** What has led through members that were there, so that unlimited recursion ends where objects refer to each other. */
    private final Set<Followed> followed;

    private record Followed(OptionTree below, Relationship<?, ?> relationship, InstanceState owner) {}

    /** What has made objects: a reader, and what was asked if that is to be asked again. */
    private record Source(EntityReader reader, MemberLoad.@Nullable Request asked) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Source source && is(source.reader, source.asked);
        }

        boolean is(EntityReader other, MemberLoad.@Nullable Request otherAsked) {
            return reader == other && asked == otherAsked;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(reader);
        }
    }

    /** The objects one reader has made, each once. */
    private static final class Owners {
        private final Source source;
        private final StateSet known = new StateSet();
        private final List<Managed> objects = new ArrayList<>();

        Owners(Source source) {
            this.source = source;
        }

        void add(InstanceState state, Managed object) {
            if (known.add(state)) {
                objects.add(object);
            }
        }
    }

    EagerLoads(Reads reads) {
        this(reads, new HashSet<>(0));
    }

    private EagerLoads(Reads reads, Set<Followed> followed) {
        this.reads = reads;
        this.followed = followed;
    }

    /** The relationships of a class, and of those that come with it, that are loaded with statements of their own. */
    static List<Relationship<?, ?>> wanted(EntityAlias<?> alias, OptionTree options, List<Mapper<?>> path) {
        var found = new ArrayList<Relationship<?, ?>>();
        for (Relationship<?, ?> relationship : PlanBuilder.relationships(alias, options)) {
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
        return List.copyOf(found);
    }

    /** @param asked what the row answers */
    void add(EntityReader reader, InstanceState state, Managed object, MemberLoad.Request asked) {
        if (!reader.loadsMore()) {
            return;
        }
        MemberLoad.Request again = reader.asksAgain() ? asked : null;
        Owners owners = lastOwners;
        if (owners == null || !owners.source.is(reader, again)) {
            owners = objects.computeIfAbsent(new Source(reader, again), Owners::new);
            lastOwners = owners;
        }
        owners.add(state, object);
    }

    void run() {
        EagerLoads level = this;
        while (!level.objects.isEmpty()) {
            level = level.loaded();
        }
    }

    /** Loads this level; answers the next one. */
    private EagerLoads loaded() {
        var next = new EagerLoads(reads, followed);
        var subclasses = new ArrayList<MemberLoad>(0);
        objects.forEach((source, owners) -> {
            for (Mapper<?> later : source.reader.later()) {
                subclasses.add(new SubclassLoad(later, source.reader, owners.objects, reads.populatesExisting()));
            }
        });
        run(subclasses, next);
        var loads = new ArrayList<MemberLoad>();
        objects.forEach((source, owners) -> {
            for (Relationship<?, ?> relationship : source.reader.eager()) {
                loads.add(load(source, relationship, owners.objects, next));
            }
        });
        run(loads, next);
        return next;
    }

    private void run(List<MemberLoad> loads, EagerLoads next) {
        var requests = new ArrayList<MemberLoad.Request>();
        loads.forEach(load -> requests.addAll(load.requests()));
        reads.tell(requests);
        List<List<@Nullable Object[]>> answers = reads.answers(requests);
        int at = 0;
        for (MemberLoad load : loads) {
            for (int end = at + load.requests().size(); at < end; at++) {
                load.take(reads.members(requests.get(at), answers.get(at), next));
            }
            load.finish();
        }
    }

    /** The owners whose members are wanted: those that have none yet, and those whose members are to be given more. */
    private List<Managed> concerned(EntityReader reader, Relationship<?, ?> relationship, List<Managed> owners) {
        OptionTree below = reader.options().below(relationship);
        var concerned = new ArrayList<Managed>(owners.size());
        Boolean further = null;
        for (Managed owner : owners) {
            InstanceState state = InstanceState.of(owner);
            if (state == null || !relationship.owner().isInstance(owner)) {
                continue;
            }
            if (state.isLoaded(relationship.index())) {
                further = further == null ? goesFurther(reader, relationship, below) : further;
                if (further ? !followed.add(new Followed(below, relationship, state)) : !reads.populatesExisting()) {
                    continue;
                }
            }
            concerned.add(owner);
        }
        return concerned;
    }

    /** Whether something of the members is to be loaded along. */
    private static boolean goesFurther(EntityReader reader, Relationship<?, ?> relationship, OptionTree below) {
        if (reader.options().strategy(relationship) == LoadingStrategy.NOLOAD) {
            return false;
        }
        List<Mapper<?>> path = new ArrayList<>(reader.path());
        path.add(relationship.target());
        for (Mapper<?> each : relationship.target().selfAndDescendants()) {
            for (Relationship<?, ?> next : each.relationships()) {
                boolean eager = switch (below.strategy(next)) {
                    case SELECTIN, SUBQUERY, IMMEDIATE, JOINED -> true;
                    default -> false;
                };
                if (eager && PlanBuilder.leadsOn(next, below, path)) {
                    return true;
                }
            }
        }
        return false;
    }

    private MemberLoad load(Source source, Relationship<?, ?> relationship, List<Managed> all, EagerLoads next) {
        EntityReader reader = source.reader;
        OptionTree tree = reader.options().below(relationship);
        LoadingStrategy strategy = reader.options().strategy(relationship);
        List<Managed> owners = concerned(reader, relationship, all);
        return switch (strategy) {
            case NOLOAD -> new NoLoad(owners, relationship);
            case IMMEDIATE -> new ImmediateLoad(reads, owners, relationship, tree, reader.path(), next);
            case SUBQUERY -> new KeyedLoad(reads, owners, relationship, tree, reader, source.asked);
            default ->
                relationship.direction() == Direction.MANY_TO_ONE
                        ? new ReferenceLoad(reads, owners, relationship, tree, reader.path())
                        : new KeyedLoad(reads, owners, relationship, tree, reader, null);
        };
    }
}
