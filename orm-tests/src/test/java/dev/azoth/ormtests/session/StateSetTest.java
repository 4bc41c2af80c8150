package dev.azoth.ormtests.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mappers;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sets of a session's objects, beside Java's own. */
final class StateSetTest {
    private static List<InstanceState> states(int count) {
        var states = new ArrayList<InstanceState>();
        for (int i = 0; i < count; i++) {
            var object = (Managed) (Object) new Team("t" + i);
            states.add(new InstanceState(Mappers.of(Team.class), object, Status.TRANSIENT, true));
        }
        return states;
    }

    @Test
    void whatIsAddedAndRemovedStaysInTheOrderOfAdding() {
        List<InstanceState> states = states(60);
        var random = new Random(20261121);
        for (int run = 0; run < 50; run++) {
            var set = new StateSet();
            Set<InstanceState> model = new LinkedHashSet<>();
            int most = 1 + random.nextInt(states.size());
            for (int step = 0; step < 400; step++) {
                InstanceState state = states.get(random.nextInt(most));
                if (random.nextInt(5) < 3) {
                    assertThat(set.add(state)).isEqualTo(model.add(state));
                } else {
                    assertThat(set.remove(state)).isEqualTo(model.remove(state));
                }
                assertThat(set.contains(state)).isEqualTo(model.contains(state));
                assertThat(set).hasSameSizeAs(model);
            }
            assertThat(List.copyOf(set)).isEqualTo(List.copyOf(model));
            set.removeIf(state -> states.indexOf(state) % 2 == 0);
            model.removeIf(state -> states.indexOf(state) % 2 == 0);
            assertThat(List.copyOf(set)).isEqualTo(List.copyOf(model));
            set.clear();
            assertThat(set).isEmpty();
        }
    }

    @Test
    void addingWhileIteratingIsRefused() {
        List<InstanceState> states = states(3);
        var set = new StateSet();
        set.addAll(states.subList(0, 2));

        Iterator<InstanceState> each = set.iterator();
        assertThat(each.next()).isSameAs(states.get(0));
        set.add(states.get(2));

        assertThatThrownBy(each::next).isInstanceOf(ConcurrentModificationException.class);
    }
}
