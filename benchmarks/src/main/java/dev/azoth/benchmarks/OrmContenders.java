package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.OrmContender;
import java.util.Locale;

/** Who takes part in {@code --orm}. The first is what the others are compared with. */
enum OrmContenders implements Entrant {
    VERTX("Vert.x client", VertxOrmContender::open),
    AZOTH_ASYNC("Azoth, futures", AzothAsyncOrmContender::open),
    AZOTH_DIRECT("Azoth, direct on virtual threads", AzothOrmContender::open),
    HIBERNATE_REACTIVE("Hibernate Reactive"),
    HIBERNATE("Hibernate ORM + HikariCP, virtual threads"),
    JOOQ("jOOQ + HikariCP, virtual threads");

    /** Opens a contender. */
    @FunctionalInterface
    private interface Opener {
        OrmContender open(Target target) throws Exception;
    }

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Opener opener;

    OrmContenders(String title, Opener opener) {
        this.title = title;
        this.opener = opener;
    }

    /** One of the peers' class path. */
    OrmContenders(String title) {
        this.title = title;
        this.opener = target -> Peers.open(option(), target);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    OrmContender open(Target target) throws Exception {
        return opener.open(target);
    }
}
