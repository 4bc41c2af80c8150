package dev.azoth.ormtests.cycles;

import dev.azoth.ormtests.OrmSuite;
import java.util.List;

/** Classes that refer to each other, and to themselves. */
abstract class CycleSuite extends OrmSuite {
    @Override
    protected final Class<?>[] model() {
        return new Class<?>[] {
            Cell.class,
            Team.class,
            Player.class,
            Hub.class,
            Spoke.class,
            Left.class,
            Right.class,
            Middle.class,
            Root.class,
            FirstBranch.class,
            SecondBranch.class,
            Place.class,
            Transition.class
        };
    }

    /** What has been sent since the last look, but queries. */
    final List<String> written() {
        return sent().stream().filter(sql -> !sql.startsWith("SELECT")).toList();
    }
}
