package dev.azoth.ormtests.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Orm;
import dev.azoth.ormtests.OrmSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Objects by the thousand: more than go into one statement. */
class ManyRowsTest extends OrmSuite {
    private static final int PARENTS = 1_030;

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Parent.class, Child.class};
    }

    @Test
    void eachObjectHasTheKeyAndTheForeignKeyOfItsOwnRow() {
        List<Parent> parents = parents();
        write(parents.toArray());

        use(session -> {
            for (Parent parent : parents) {
                for (Child child : parent.getChildren()) {
                    Child read = session.getOne(Child.class, child.getId());
                    assertThat(read.getName()).isEqualTo(child.getName());
                    assertThat(read.getParent().getId()).isEqualTo(parent.getId());
                    assertThat(read.getParent().getName()).isEqualTo(parent.getName());
                }
            }
            assertThat(session.scalars(Orm.select(Child.class)).all()).hasSize(2 * PARENTS);
        });
    }

    @Test
    void aRollbackTakesTheMadeKeysBack() {
        List<Parent> parents = parents();
        use(session -> {
            session.addAll(parents);
            session.flush();
            assertThat(parents).extracting(Parent::getId).doesNotContainNull().doesNotHaveDuplicates();
            session.rollback();
        });

        assertThat(parents).extracting(Parent::getId).allMatch(Objects::isNull);
        assertThat(parents).flatExtracting(Parent::getChildren).allMatch(child -> child.getId() == null);
    }

    @Test
    void aKeyThatWasCommittedIsNotTakenBackByALaterRollback() {
        var parent = new Parent("kept");
        use(session -> {
            session.add(parent);
            session.commit();
            parent.setName("changed");
            session.flush();
            session.rollback();

            assertThat(parent.getId()).isNotNull();
            assertThat(parent.getName()).isEqualTo("kept");
        });
    }

    /** The name of every third is null. */
    private static List<Parent> parents() {
        var parents = new ArrayList<Parent>();
        for (int number = 0; number < PARENTS; number++) {
            var parent = new Parent(number % 3 == 0 ? null : "parent " + number);
            parent.getChildren().add(new Child("first of " + number));
            parent.getChildren().add(new Child(number % 7 == 0 ? null : "second of " + number));
            parents.add(parent);
        }
        return parents;
    }
}
