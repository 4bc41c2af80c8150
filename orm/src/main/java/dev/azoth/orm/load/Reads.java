package dev.azoth.orm.load;

import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.orm.context.Reading;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Row;
import dev.azoth.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends what is to be read, and makes rows of the answers: objects in the places of classes. For one task at a time. */
final class Reads {
    private static final int IN_FLIGHT = 32;

    private final SessionContext session;
    private final boolean populateExisting;
    /** Objects that have been given the values of rows, where existing ones are; each once. */
    private final @Nullable StateSet populated;

    /** @param populateExisting whether what objects have already is replaced */
    Reads(SessionContext session, boolean populateExisting) {
        this.session = session;
        this.populateExisting = populateExisting;
        this.populated = populateExisting ? new StateSet() : null;
    }

    SessionContext session() {
        return session;
    }

    boolean populatesExisting() {
        return populateExisting;
    }

    /** Whether what is loaded becomes the owner's: it has no members yet, or they are to be replaced. */
    boolean sets(Managed owner, Relationship<?, ?> relationship) {
        return populateExisting || !Members.state(owner).isLoaded(relationship.index());
    }

    /** The other side of a to-one relationship if it is in the session and not expired. */
    @Nullable
    Managed known(Relationship<?, ?> relationship, Object key) {
        IdentityKey identity = Keys.target(relationship, key);
        InstanceState state = identity == null ? null : session.identities().get(identity);
        return state == null || ColumnReads.isExpired(state) ? null : state.get();
    }

    /** All rows of a plan, objects in the places of classes. */
    List<@Nullable Object[]> rows(Reading.Kind kind, @Nullable InstanceState owner, MemberLoad.Request wanted) {
        var eager = new EagerLoads(this);
        List<@Nullable Object[]> made = rows(kind, owner, wanted, eager);
        eager.run();
        return made;
    }

    List<@Nullable Object[]> rows(
            Reading.Kind kind, @Nullable InstanceState owner, MemberLoad.Request wanted, EagerLoads eager) {
        MemberLoad.Request request = told(kind, owner, wanted);
        return objects(
                request,
                ResultLayers.arrays(session.connection().execute(request.plan().core(), request.parameters())),
                eager);
    }

    private MemberLoad.Request told(Reading.Kind kind, @Nullable InstanceState owner, MemberLoad.Request request) {
        if (!session.hearsOfReading()) {
            return request;
        }
        QueryPlan plan = request.plan();
        Reading now =
                session.reading(new Reading(kind, request.relationship(), owner, plan.source(), request.parameters()));
        return new MemberLoad.Request(
                now.statement() == plan.source() ? plan : plan.of(now.statement()),
                now.parameters(),
                request.relationship());
    }

    /** Tells of what is about to be asked, and puts what becomes of it in its place. */
    void tell(List<MemberLoad.Request> requests) {
        requests.replaceAll(request -> told(Reading.Kind.MEMBERS, null, request));
    }

    /** The rows that several plans give, as they come; the statements are in flight together. */
    List<List<@Nullable Object[]>> answers(List<MemberLoad.Request> requests) {
        var answers = new ArrayList<List<@Nullable Object[]>>(requests.size());
        for (int i = 0; i < requests.size(); i += IN_FLIGHT) {
            List<MemberLoad.Request> some = requests.subList(i, Math.min(requests.size(), i + IN_FLIGHT));
            var statements = new ArrayList<Statement<Row>>(some.size());
            var parameters = new ArrayList<Map<String, ?>>(some.size());
            for (MemberLoad.Request request : some) {
                statements.add(request.plan().core());
                parameters.add(request.parameters());
            }
            for (Result<Row> result : ResultLayers.executeAll(session.connection(), statements, parameters)) {
                answers.add(ResultLayers.arrays(result));
            }
        }
        return answers;
    }

    List<@Nullable Object[]> objects(MemberLoad.Request request, List<@Nullable Object[]> rows) {
        if (populated != null) {
            populated.clear();
        }
        var eager = new EagerLoads(this);
        List<@Nullable Object[]> made = objects(request, rows, eager);
        eager.run();
        return made;
    }

    /** @param eager takes the objects whose relationships are to be loaded when all rows have been read */
    List<@Nullable Object[]> objects(MemberLoad.Request request, List<@Nullable Object[]> rows, EagerLoads eager) {
        return values(request, rows, eager).of(rows);
    }

    /** As {@link #objects}, of rows that nobody else reads. */
    List<@Nullable Object[]> members(MemberLoad.Request request, List<@Nullable Object[]> rows, EagerLoads eager) {
        return values(request, rows, eager).within(rows);
    }

    private RowValues values(MemberLoad.Request request, List<@Nullable Object[]> rows, EagerLoads eager) {
        session.identities().expect(rows.size());
        return new RowValues(request.plan(), new JoinedMembers(session, populated, eager, request));
    }
}
