package dev.azoth.orm.load;

import dev.azoth.orm.mapping.Relationship;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one relationship of some owners is loaded: what is asked, what is made of the answers. For one task at a time. */
interface MemberLoad {
    /** As SQLAlchemy: so many owners a statement. */
    int CHUNK = 500;

    /** A statement and the values of its parameters. */
    record Request(
            QueryPlan plan,
            Map<String, ?> parameters,
            @Nullable Relationship<?, ?> relationship) {
        /** Of an object. */
        Request(QueryPlan plan, Map<String, ?> parameters) {
            this(plan, parameters, null);
        }
    }

    /** The same each time it is called. */
    List<Request> requests();

    /** The rows of the answer to one request, objects in the places of classes. */
    void take(List<@Nullable Object[]> rows);

    /** All answers have been taken. */
    void finish();
}
