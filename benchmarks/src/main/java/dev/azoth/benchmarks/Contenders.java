package dev.azoth.benchmarks;

import java.util.Locale;
import java.util.function.Function;

/** Who takes part. The first is what the others are compared with. */
enum Contenders implements Entrant {
    VERTX("Vert.x client", VertxContender::plain),
    VERTX_TRANSACTION("Vert.x client, in a transaction", VertxContender::transaction),
    VERTX_AWAITED("Vert.x client, awaited on virtual threads", VertxContender::awaited),
    VERTX_PIPELINED("Vert.x client, pipelined pool", VertxContender::pipelined),
    JDBC("pgjdbc + HikariCP, virtual threads", JdbcContender::plain),
    JDBC_TRANSACTION("pgjdbc + HikariCP, in a transaction", JdbcContender::transaction),
    AZOTH_ASYNC("Azoth, futures", AzothAsyncContender::plain),
    AZOTH_ASYNC_TRANSACTION("Azoth, futures, in a transaction", AzothAsyncContender::transaction),
    AZOTH_DIRECT("Azoth, direct on virtual threads", AzothDirectContender::plain),
    AZOTH_DIRECT_TRANSACTION("Azoth, direct on virtual threads, in a transaction", AzothDirectContender::transaction);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Function<Target, Contender> opener;

    Contenders(String title, Function<Target, Contender> opener) {
        this.title = title;
        this.opener = opener;
    }

    @Override
    public String title() {
        return title;
    }

    Contender open(Target target) {
        return opener.apply(target);
    }

    @Override
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
