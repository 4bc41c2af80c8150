package dev.azoth.ormtests.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.IntegrityException;
import dev.azoth.error.InvalidRequestException;
import org.junit.jupiter.api.Test;

/** What an object refers to and owns, or owns with others. SQLAlchemy: M2OCascadeDeleteOrphanTestOne, -Two, M2OCascadeDeleteNoOrphanTest. */
class ToOneOrphanTest extends CascadeSuite {
    private static Holder holder(String name) {
        var holder = new Holder(name);
        var choice = new Choice("choice of " + name);
        choice.getExtras().add(new Extra("extra of " + name));
        holder.setChoice(choice);
        return holder;
    }

    private static Holder three() {
        var holder = new Holder("t1");
        holder.setChoice(new Choice("t2"));
        holder.getChoice().setDetail(new Detail("t3"));
        return holder;
    }

    private static Holder threeShared() {
        var holder = new Holder("t1");
        holder.setShared(new Choice("t2"));
        holder.getShared().setCommon(new Detail("t3"));
        return holder;
    }

    @Test
    void whatIsOwnedAloneIsDeletedWhenItIsLetGo() {
        write(holder("ed"), holder("jack"), holder("foo"));
        use(session -> {
            session.getOne(Holder.class, 2).setChoice(null);
            session.commit();
            assertThat(rows(session, Choice.class))
                    .extracting(Choice::getName)
                    .containsExactlyInAnyOrder("choice of ed", "choice of foo");
            assertThat(rows(session, Extra.class)).hasSize(2);
        });
    }

    @Test
    void anExpiredReferenceThatIsClearedIsWritten() {
        write(holder("ed"));
        use(session -> {
            Holder ed = session.getOne(Holder.class, 1);
            session.expireAll();
            ed.setChoice(null);
            session.add(ed);
            session.commit();
            assertThat(rows(session, Choice.class)).isEmpty();
        });
    }

    @Test
    void whatIsReplacedWhileItsOwnerWasDetachedComesAlongAndIsDeleted() {
        Holder jack = holder("jack");
        Choice first = jack.getChoice();
        write(jack);
        var second = new Choice("p2");
        jack.setChoice(second);
        use(session -> {
            session.add(jack);
            assertThat(session.contains(second)).isTrue();
            assertThat(session.contains(first)).isTrue();
            session.commit();
            assertThat(rows(session, Choice.class)).containsExactly(second);
            assertThat(rows(session, Extra.class)).isEmpty();
        });
    }

    @Test
    void whatIsLetGoWhileAllWereDetachedIsDeletedWhenAllComeBack() {
        write(holder("jack"));
        use(session -> {
            Holder jack = session.getOne(Holder.class, 1);
            Choice choice = jack.getChoice();
            Extra extra = choice.getExtras().get(0);
            session.expungeAll();
            jack.setChoice(null);
            session.addAll(jack, choice, extra);
            session.commit();
            assertThat(rows(session, Choice.class)).isEmpty();
            assertThat(rows(session, Extra.class)).isEmpty();
        });
    }

    @Test
    void aPendingObjectThatIsReplacedIsForgotten() {
        use(session -> {
            var someone = new Holder("someuser");
            session.add(someone);
            session.flush();
            var first = new Choice("somepref");
            someone.setChoice(first);
            assertThat(session.contains(first)).isTrue();
            someone.setChoice(new Choice("someotherpref"));
            assertThat(session.contains(first)).isFalse();
            session.commit();
            assertThat(rows(session, Choice.class)).extracting(Choice::getName).containsExactly("someotherpref");
        });
    }

    @Test
    void whatIsAssignedTwiceStays() {
        write(holder("jack"));
        use(session -> {
            Holder jack = session.getOne(Holder.class, 1);
            var fresh = new Choice("newpref");
            jack.setChoice(fresh);
            jack.setChoice(fresh);
            session.commit();
            assertThat(rows(session, Choice.class)).containsExactly(fresh);
        });
    }

    @Test
    void whatIsOwnedIsDeletedWithItsOwner() {
        write(three());
        use(session -> {
            session.delete(session.getOne(Holder.class, 1));
            session.commit();
            assertThat(rows(session, Choice.class)).isEmpty();
            assertThat(rows(session, Detail.class)).isEmpty();
        });
    }

    @Test
    void whatHasBeenLetGoIsDeletedWithItsFormerOwner() {
        use(session -> {
            Holder holder = three();
            session.add(holder);
            session.flush();
            holder.setChoice(null);
            session.delete(holder);
            session.commit();
            assertThat(rows(session, Holder.class)).isEmpty();
            assertThat(rows(session, Choice.class)).isEmpty();
            assertThat(rows(session, Detail.class)).isEmpty();
        });
    }

    @Test
    void whatTheOwnedHasLetGoIsDeletedToo() {
        use(session -> {
            Holder holder = three();
            session.add(holder);
            session.flush();
            holder.getChoice().setDetail(null);
            session.delete(holder);
            session.commit();
            assertThat(rows(session, Holder.class)).isEmpty();
            assertThat(rows(session, Choice.class)).isEmpty();
            assertThat(rows(session, Detail.class)).isEmpty();
        });
    }

    @Test
    void whatTheOwnedHasLetGoIsDeletedAlone() {
        use(session -> {
            Holder holder = three();
            session.add(holder);
            session.flush();
            holder.getChoice().setDetail(null);
            session.commit();
            assertThat(rows(session, Holder.class)).hasSize(1);
            assertThat(rows(session, Choice.class)).hasSize(1);
            assertThat(rows(session, Detail.class)).isEmpty();
        });
    }

    @Test
    void whatIsOwnedAloneHasOneOwner() {
        use(session -> {
            var first = new Holder("a");
            var second = new Holder("b");
            session.addAll(first, second);
            var choice = new Choice("y");
            session.add(choice);
            first.setChoice(choice);
            assertThatThrownBy(() -> second.setChoice(choice))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Holder.choice");
            assertThat(second.getChoice()).isNull();
            first.setChoice(null);
            session.add(choice);
            second.setChoice(choice);
            session.commit();
            assertThat(rows(session, Choice.class)).containsExactly(choice);
        });
    }

    @Test
    void whatIsOwnedAloneMovesWhenItIsLetGoFirst() {
        write(new Holder("first"), holder("last"));
        use(session -> {
            Holder from = session.getOne(Holder.class, 2);
            Holder to = session.getOne(Holder.class, 1);
            Choice choice = from.getChoice();
            from.setChoice(null);
            session.flush();
            assertThat(rows(session, Choice.class)).isEmpty();
            session.rollback();
            to.setChoice(choice);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        });
    }

    @Test
    void whatKnowsItsOwnerMovesToAnother() {
        var detail = new Detail("T3a");
        var first = new Choice("T2a");
        first.setDetail(detail);
        var second = new Choice("T2b");
        write(first, second);
        use(session -> {
            Detail moved = session.getOne(Detail.class, 1);
            moved.setChoice(session.getOne(Choice.class, 2));
            assertThat(session.getOne(Choice.class, 1).getDetail()).isNull();
            assertThat(session.getOne(Choice.class, 2).getDetail()).isSameAs(moved);
            session.getOne(Choice.class, 1).setDetail(moved);
            session.commit();
            assertThat(rows(session, Detail.class)).containsExactly(moved);
            assertThat(session.getOne(Choice.class, 2).getDetail()).isNull();
        });
    }

    @Test
    void whatIsSharedIsDeletedWithItsOwnerWhereThatIsAsked() {
        write(threeShared());
        use(session -> {
            session.delete(session.getOne(Holder.class, 1));
            session.commit();
            assertThat(rows(session, Choice.class)).isEmpty();
            assertThat(rows(session, Detail.class)).isEmpty();
        });
    }

    @Test
    void whatADeletedObjectIsGivenAfterwardsIsDeletedToo() {
        use(session -> {
            var x1 = new Holder("t1");
            var x2 = new Choice("t2");
            var x3 = new Detail("t3");
            session.addAll(x1, x2, x3);
            session.flush();
            session.delete(x1);
            x1.setShared(x2);
            x2.setCommon(x3);
            session.flush();
            assertThat(rows(session, Holder.class)).isEmpty();
            assertThat(rows(session, Choice.class)).isEmpty();
            assertThat(rows(session, Detail.class)).isEmpty();
        });
    }

    @Test
    void whatIsGivenToAnObjectDeletedAlongIsDeletedToo() {
        use(session -> {
            var x1 = new Holder("t1");
            x1.setShared(new Choice("t2"));
            var x3 = new Detail("t3");
            session.addAll(x1, x3);
            session.flush();
            session.delete(x1);
            x1.getShared().setCommon(x3);
            session.flush();
            assertThat(rows(session, Holder.class)).isEmpty();
            assertThat(rows(session, Choice.class)).isEmpty();
            assertThat(rows(session, Detail.class)).isEmpty();
        });
    }

    @Test
    void whatIsSharedAndLetGoBeforeStays() {
        use(session -> {
            Holder x = threeShared();
            session.add(x);
            session.flush();
            x.setShared(null);
            session.delete(x);
            session.flush();
            assertThat(rows(session, Holder.class)).isEmpty();
            assertThat(rows(session, Choice.class)).hasSize(1);
            assertThat(rows(session, Detail.class)).hasSize(1);
        });
    }

    @Test
    void whatIsSharedAndLetGoByTheOneDeletedAlongStays() {
        use(session -> {
            Holder x = threeShared();
            session.add(x);
            session.flush();
            x.getShared().setCommon(null);
            session.delete(x);
            session.flush();
            assertThat(rows(session, Holder.class)).isEmpty();
            assertThat(rows(session, Choice.class)).isEmpty();
            assertThat(rows(session, Detail.class)).hasSize(1);
        });
    }
}
