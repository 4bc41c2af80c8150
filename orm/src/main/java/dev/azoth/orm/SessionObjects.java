package dev.azoth.orm;

/** The objects in a session, and what happens to them. For one task at a time. */
final class SessionObjects {
    private final SessionSets sets = new SessionSets();
    private final Arrivals arrivals;
    private final Marks marks;
    private final Refreshes refreshes;
    private final Outcomes outcomes;
    private final Departures departures;

    SessionObjects(SessionCore core) {
        this.arrivals = new Arrivals(core, sets);
        this.marks = new Marks(core, sets);
        this.refreshes = new Refreshes(core, sets);
        this.outcomes = new Outcomes(core, sets);
        this.departures = new Departures(core, sets);
    }

    SessionSets sets() {
        return sets;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    Marks marks() {
        return marks;
    }

    Refreshes refreshes() {
        return refreshes;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    Departures departures() {
        return departures;
    }
}
