package dev.azoth.ormtests.rowswitch;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** New objects with the keys of deleted ones. SQLAlchemy: RowSwitchTest and kin of test_unitofwork.py, test_unitofworkv2.py. */
class RowSwitchTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Five.class, Six.class, Seven.class, Upper.class, Lower.class, Root.class, Twin.class};
    }

    private static Five five(int id, String text) {
        var five = new Five(text);
        five.setId(id);
        return five;
    }

    private static Six six(int id, String text) {
        var six = new Six(text);
        six.setId(id);
        return six;
    }

    private static Seven seven(int id, String text) {
        var seven = new Seven(text);
        seven.setId(id);
        return seven;
    }

    private static List<String> rows(Session session, String sql) {
        return session.connection().execDriverSql(sql).rows().all().stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
    }

    @Test
    void membersOfTheFormerObjectGoAndThoseOfTheNewOneCome() {
        use(session -> {
            Five old = five(1, "some t5");
            old.getSixes().addAll(List.of(six(1, "some t6"), six(2, "some other t6")));
            session.add(old);
            session.flush();
            Five fresh = five(1, "some other t5");
            fresh.getSixes().addAll(List.of(six(3, "third t6"), six(4, "fourth t6")));
            session.delete(old);
            session.add(fresh);
            session.flush();
            assertThat(rows(session, "SELECT id, text FROM switch_fives")).containsExactly("1 some other t5");
            assertThat(rows(session, "SELECT id, five_id FROM switch_sixes ORDER BY id"))
                    .containsExactly("3 1", "4 1");
            assertThat(session.getOne(Five.class, 1)).isSameAs(fresh);
        });
    }

    @Test
    void linksOfTheFormerObjectGoAndThoseOfTheNewOneCome() {
        use(session -> {
            Five old = five(1, "some t5");
            old.getSevens().addAll(List.of(seven(1, "some t7"), seven(2, "some other t7")));
            session.add(old);
            session.flush();
            Five fresh = five(1, "some other t5");
            fresh.getSevens().addAll(List.of(seven(3, "third t7"), seven(4, "fourth t7")));
            session.delete(old);
            session.add(fresh);
            session.flush();
            assertThat(rows(session, "SELECT id, text FROM switch_fives")).containsExactly("1 some other t5");
            assertThat(rows(session, "SELECT id, text FROM switch_sevens ORDER BY id"))
                    .containsExactly("3 third t7", "4 fourth t7");
        });
    }

    @Test
    void theNewObjectMayShareLinksWithTheFormer() {
        use(session -> {
            Five old = five(1, "some t5");
            Seven kept = seven(1, "kept");
            old.getSevens().add(kept);
            session.add(old);
            session.flush();
            session.autoflush(false);
            Five fresh = five(1, "some other t5");
            fresh.getSevens().add(kept);
            session.delete(old);
            session.add(fresh);
            session.add(kept);
            session.commit();
        });
        use(session -> assertThat(session.getOne(Five.class, 1).getSevens())
                .extracting(Seven::getText)
                .containsExactly("kept"));
    }

    @Test
    void theReferenceOfTheNewObjectIsWritten() {
        use(session -> {
            Six old = six(1, "some t6");
            old.setSeven(seven(1, "some t7"));
            session.add(old);
            session.flush();
            Six fresh = six(1, "some other t6");
            fresh.setSeven(seven(2, "some other t7"));
            session.delete(old);
            session.add(fresh);
            session.flush();
            assertThat(rows(session, "SELECT id, text FROM switch_sevens")).containsExactly("2 some other t7");
            assertThat(rows(session, "SELECT id, seven_id FROM switch_sixes")).containsExactly("1 2");
        });
    }

    @Test
    void whatTheNewObjectDoesNotHaveBecomesNull() {
        use(session -> {
            Five five = five(1, "t5");
            Six old = six(1, "somedata");
            old.setSeven(seven(1, "t7"));
            five.getSixes().add(old);
            session.add(five);
            session.commit();
            var fresh = new Six(null);
            fresh.setId(1);
            five.setSixes(new ArrayList<>(List.of(fresh)));
            session.commit();
        });
        use(session -> {
            Six read = session.getOne(Five.class, 1).getSixes().get(0);
            assertThat(read.getText()).isNull();
            assertThat(read.getSeven()).isNull();
        });
    }

    @Test
    void anObjectInTwoTablesTakesOverBothRows() {
        use(session -> {
            var old = new Lower();
            old.setId(1);
            old.setText("c1");
            old.setMore("c1");
            session.add(old);
            session.flush();
            var fresh = new Lower();
            fresh.setId(1);
            fresh.setText("c2");
            session.add(fresh);
            session.delete(old);
            sent();
            session.flush();
            assertSql(
                    "UPDATE switch_uppers SET text=? WHERE switch_uppers.id = ?",
                    "UPDATE switch_lowers SET more=? WHERE switch_lowers.id = ?");
            session.expireAll();
            assertThat(fresh.getMore()).isNull();
            assertThat(fresh.getText()).isEqualTo("c2");
        });
    }

    @Test
    void aChildWithItsOwnersKeyIsReplaced() {
        write(root(1, new Twin()));
        use(session -> {
            Root read = session.getOne(Root.class, 1);
            Twin before = read.getTwin();
            var twin = new Twin();
            twin.setNumber(5);
            read.setTwin(twin);
            sent();
            session.commit();
            assertThat(sent())
                    .filteredOn(sql -> !sql.startsWith("SELECT"))
                    .containsExactly("UPDATE switch_twins SET number=? WHERE switch_twins.root_id = ?");
            assertThat(session.contains(before)).isFalse();
            assertThat(session.contains(twin)).isTrue();
        });
    }

    @Test
    void aMergedOwnerReplacesItsChild() {
        write(root(1, new Twin()));
        use(session -> {
            Root merged = session.merge(root(1, new Twin()));
            session.flush();
            assertThat(session.contains(merged.getTwin())).isTrue();
            Root again = session.merge(root(1, new Twin()));
            session.commit();
            assertThat(again).isSameAs(merged);
            assertThat(session.contains(again.getTwin())).isTrue();
        });
    }

    private static Root root(int id, Twin twin) {
        var root = new Root();
        root.setId(id);
        root.setTwin(twin);
        return root;
    }

    @Test
    void aDeletedObjectIsFoundByTheKeyOfItsRowWhateverItsAttributeSays() {
        use(session -> {
            Root root = root(1, null);
            root.setNumber(2);
            session.add(root);
            session.flush();
            root.setId(5);
            session.delete(root);
            session.flush();
            assertThat(session.scalars(select(Root.class)).all()).isEmpty();
            assertThat(root.getId()).isEqualTo(5);
        });
    }

    @Test
    void aNewObjectAmongSiblingsTakesOverTheRowOfADeletedOne() {
        use(session -> {
            Five five = five(1, "n1");
            five.getSixes().add(six(2, "n2"));
            session.add(five);
            session.flush();
            session.delete(five.getSixes().get(0));
            Six third = six(2, "n3");
            five.getSixes().add(third);
            session.commit();
            session.expireAll();
            assertThat(five.getSixes()).containsExactly(third);
        });
    }

    @Test
    void twoRowsAreSwitchedAtOnce() {
        write(five(1, "a"), five(2, "b"));
        use(session -> {
            session.scalars(select(Five.class)).all().forEach(session::delete);
            session.addAll(five(2, "B"), five(1, "A"), five(3, "C"));
            session.commit();
            assertThat(rows(session, "SELECT id, text FROM switch_fives ORDER BY id"))
                    .containsExactly("1 A", "2 B", "3 C");
        });
    }
}
