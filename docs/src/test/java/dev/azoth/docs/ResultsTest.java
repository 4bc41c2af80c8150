package dev.azoth.docs;

import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.Result;
import dev.azoth.sql.Row;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of results.md. */
class ResultsTest {
    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<String> name = column("name", string(50));
    private final Table users = Table.define("users", meta, id, name);
    private final Engine engine = Engine.create("sqlite://");
    private final AsyncEngine async = AsyncEngine.of(engine);

    @BeforeEach
    void open() {
        engine.begin(conn -> {
            meta.createAll(conn);
            return conn.execute(
                    users.insert(),
                    List.of(
                            Map.of("id", 1, "name", "spongebob"),
                            Map.of("id", 2, "name", "sandy"),
                            Map.of("id", 3, "name", "patrick")));
        });
    }

    @AfterEach
    void close() {
        engine.dispose();
    }

    @Test
    void rows() {
        try (Connection conn = engine.connect()) {
            // tag::rows[]
            Row row = conn.execute(select(users).orderBy(id)).first();
            Object byPosition = row.get(0);
            Object byName = row.get("name");
            String byColumn = row.get(name); // typed
            Map<String, Object> asMap = row.asMap();
            // end::rows[]
            assertThat(byPosition).isEqualTo(1);
            assertThat(byName).isEqualTo(byColumn);
            assertThat(asMap).containsEntry("name", "spongebob");
        }
    }

    @Test
    void taking() {
        try (Connection conn = engine.connect()) {
            // tag::take[]
            String sandy = conn.execute(select(name).where(id.eq(2))).one();
            String nobody = conn.execute(select(name).where(id.eq(99))).oneOrNone(); // null
            List<Map<String, Object>> maps =
                    conn.execute(select(users)).mappings().all();
            List<Object> firstColumn = conn.execute(select(users)).scalars().all();
            List<String> names = conn.execute(select(users)).scalars(name).all();
            // end::take[]
            assertThat(sandy).isEqualTo("sandy");
            assertThat(nobody).isNull();
            assertThat(maps).hasSize(3);
            assertThat(firstColumn).containsExactly(1, 2, 3);
            assertThat(names).hasSize(3);
        }
    }

    @Test
    void streaming() {
        List<String> seen = new ArrayList<>();
        // tag::stream[]
        engine.connect(conn -> {
            try (Result<String> result = conn.stream(select(name).orderBy(id))) {
                for (String each : result) {
                    seen.add(each);
                }
            }
            return seen.size();
        });
        // end::stream[]
        assertThat(seen).containsExactly("spongebob", "sandy", "patrick");
    }

    @Test
    void streamingAsynchronously() {
        List<String> seen = new ArrayList<>();
        // tag::stream-async[]
        CompletableFuture<Void> done =
                async.connect(conn -> conn.stream(select(name).orderBy(id)).forEach(seen::add));
        // end::stream-async[]
        done.join();
        assertThat(seen).hasSize(3);
    }

    @Test
    void publishing() {
        List<String> seen = new ArrayList<>();
        // tag::publisher[]
        CompletableFuture<Void> done = async.connect(conn -> {
            var finished = new CompletableFuture<Void>();
            conn.stream(select(name).orderBy(id)).yieldPer(100).subscribe(new Flow.Subscriber<>() {
                private Flow.Subscription subscription;

                @Override
                public void onSubscribe(Flow.Subscription given) {
                    subscription = given;
                    subscription.request(1);
                }

                @Override
                public void onNext(String each) {
                    seen.add(each);
                    subscription.request(1); // the cursor is read only as fast as this asks
                }

                @Override
                public void onError(Throwable failure) {
                    finished.completeExceptionally(failure);
                }

                @Override
                public void onComplete() {
                    finished.complete(null);
                }
            });
            return finished;
        });
        // end::publisher[]
        assertThat(done).succeedsWithin(Duration.ofSeconds(10));
        assertThat(seen).hasSize(3);
    }

    @Test
    void freezing() {
        try (Connection conn = engine.connect()) {
            // tag::freeze[]
            var frozen = conn.execute(select(name).orderBy(id)).freeze();
            // end::freeze[]
            assertThat(frozen).isNotNull();
        }
    }
}
