package dev.azoth.ormtests.versions;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.FlushException;
import dev.azoth.error.StaleDataException;
import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.ForUpdate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When versions count. SQLAlchemy: test_versioning.py. */
class VersionCasesTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {
            Revision.class,
            Memo.class,
            Remark.class,
            Entry.class,
            Appendix.class,
            Paper.class,
            Report.class,
            Stamp.class,
            Tick.class,
            Token.class
        };
    }

    private static Revision revision(int id) {
        var revision = new Revision("r" + id);
        revision.setId(id);
        return revision;
    }

    @Test
    void aVersionThatIsSetIsWritten() {
        write(new Memo("f1"));
        use(session -> {
            Memo memo = session.getOne(Memo.class, 1);
            memo.setVersion(2);
            session.commit();
            assertThat(sent())
                    .endsWith(
                            "UPDATE version_memos SET version=? WHERE version_memos.id = ? AND version_memos.version = ?");
            assertThat(memo.getVersion()).isEqualTo(2);
            memo.setVersion(4);
            memo.setText("something new");
            session.commit();
            assertThat(memo.getVersion()).isEqualTo(4);
            memo.setVersion(5);
            session.delete(memo);
            session.commit();
            assertThat(session.scalars(select(Memo.class)).all()).isEmpty();
        });
    }

    @Test
    void aRowWithoutAVersionIsNotWritten() {
        engine.begin(connection -> {
            connection.execDriverSql("DROP TABLE version_remarks");
            connection.execDriverSql("DROP TABLE version_memos");
            connection.execDriverSql(
                    "CREATE TABLE version_memos (id INTEGER PRIMARY KEY, version INTEGER, text VARCHAR(9))");
            connection.execDriverSql("CREATE TABLE version_remarks (id INTEGER, text VARCHAR(9), memo_id INTEGER)");
            return connection.execDriverSql("INSERT INTO version_memos (id, text) VALUES (1, 'f1')");
        });
        use(session -> {
            Memo memo = session.getOne(Memo.class, 1);
            memo.setText("f2");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("Memo.version of Memo[1] is null");
            session.rollback();
            session.delete(memo);
            assertThatThrownBy(session::flush).isInstanceOf(FlushException.class);
        });
    }

    @Test
    void manyRowsCountOnceEach() {
        write(new Memo("f1"), new Memo("f2"), new Memo("f3"));
        use(session -> {
            List<Memo> memos = session.scalars(select(Memo.class)).all();
            memos.forEach(memo -> memo.setText("next"));
            sent();
            session.flush();
            assertSql(
                    "UPDATE version_memos SET version=?, text=? WHERE version_memos.id = ? AND version_memos.version = ?");
            assertThat(memos).extracting(Memo::getVersion).containsOnly(2);
            session.connection().execDriverSql("UPDATE version_memos SET version = 7 WHERE id = 2");
            memos.forEach(memo -> memo.setText("last"));
            assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
        });
    }

    @Test
    void aBulkUpdateComparesTheVersionsThatAreGiven() {
        write(new Memo("f1"), new Memo("f2"));
        use(session -> {
            Map<String, Object> without = new HashMap<>(Map.of("id", 1, "text", "a"));
            without.put("version", null);
            var with = Map.of("id", 2, "text", "b", "version", 1);
            session.execute(update(Memo.class), List.of(without, with));
            assertThat(session.scalars(select(Memo.class).orderBy(Memo_.id)).all())
                    .extracting(Memo::getVersion)
                    .containsExactly(1, 2);
            assertThatThrownBy(() -> session.execute(update(Memo.class), List.of(without, with)))
                    .isInstanceOf(StaleDataException.class);
        });
    }

    @Test
    void aMemberThatComesIsNoChangeOfItsOwner() {
        write(new Memo("a1"));
        use(session -> {
            Memo memo = session.getOne(Memo.class, 1);
            var remark = new Remark("b1");
            remark.setMemo(memo);
            session.add(remark);
            session.commit();
            session.expireAll();
            assertThat(memo.getVersion()).isEqualTo(1);
            memo.getRemarks().add(new Remark("b2"));
            session.commit();
            session.expireAll();
            assertThat(memo.getVersion()).isEqualTo(1);
        });
    }

    @Test
    void aSecondUpdateCountsForRowsThatWereThere() {
        write(revision(1), revision(2));
        use(session -> {
            Revision first = session.getOne(Revision.class, 1);
            Revision second = session.getOne(Revision.class, 2);
            first.setRelated(second);
            sent();
            session.flush();
            assertSql(
                    "UPDATE version_revisions SET version=?, related_id=? WHERE version_revisions.id = ? AND version_revisions.version = ?");
            assertThat(first.getVersion()).isEqualTo(2);
            assertThat(second.getVersion()).isEqualTo(1);
            session.commit();
        });
        use(session ->
                assertThat(session.getOne(Revision.class, 1).getVersion()).isEqualTo(2));
    }

    @Test
    void aSecondUpdateByTheOwnerCountsForTheMember() {
        write(revision(1), revision(2));
        use(session -> {
            Revision first = session.getOne(Revision.class, 1);
            Revision second = session.getOne(Revision.class, 2);
            first.getOwned().add(second);
            session.commit();
            assertThat(first.getVersion()).isEqualTo(1);
            assertThat(second.getVersion()).isEqualTo(2);
            session.expireAll();
            assertThat(second.getVersion()).isEqualTo(2);
        });
    }

    @Test
    void aSecondUpdateAfterAnInsertDoesNotCount() {
        Revision first = revision(1);
        first.setRelated(revision(2));
        first.getOwned().add(revision(3));
        write(first);
        use(session -> assertThat(session.scalars(select(Revision.class)).all())
                .extracting(Revision::getVersion)
                .containsOnly(1));
    }

    @Test
    void aSecondUpdateComparesTheVersion() {
        write(revision(1), revision(2));
        use(session -> {
            Revision first = session.getOne(Revision.class, 1);
            first.setRelated(session.getOne(Revision.class, 2));
            session.connection().execDriverSql("UPDATE version_revisions SET version = 3 WHERE id = 1");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Revision[1]");
        });
    }

    @Test
    void anUpdateAndASecondOneCountOnceEach() {
        write(revision(1), revision(2));
        use(session -> {
            Revision first = session.getOne(Revision.class, 1);
            first.setName("next");
            first.setRelated(session.getOne(Revision.class, 2));
            session.commit();
            int version = first.getVersion();
            session.expireAll();
            assertThat(first.getVersion()).isEqualTo(version).isGreaterThan(1);
            first.setName("last");
            session.commit();
        });
    }

    @Test
    void aDeletedRowWhoseReferenceWasClearedFirstIsComparedWithWhatItIsThen() {
        Revision first = revision(1);
        first.setRelated(revision(2));
        first.getOwned().addAll(List.of(revision(3), revision(4)));
        write(first);
        use(session -> {
            session.delete(session.getOne(Revision.class, 1));
            session.commit();
            assertThat(session.scalars(select(Revision.class)).all())
                    .extracting(Revision::getId)
                    .containsExactly(2);
        });
    }

    @Test
    void aRowThatIsTakenOverGoesOnCounting() {
        var entry = new Entry("before");
        entry.setId(1);
        write(entry);
        use(session -> {
            session.delete(session.getOne(Entry.class, 1));
            var fresh = new Entry("after");
            fresh.setId(1);
            session.add(fresh);
            session.commit();
            session.expireAll();
            assertThat(fresh.getVersion()).isEqualTo(2);
            assertThat(fresh.getText()).isEqualTo("after");
        });
    }

    @Test
    void aChildThatTakesOverARowGoesOnCounting() {
        var entry = new Entry("entry");
        entry.setId(1);
        entry.setAppendix(new Appendix("child 1"));
        write(entry);
        use(session -> {
            Entry read = session.getOne(Entry.class, 1);
            read.setText("next");
            session.commit();
            read.setAppendix(new Appendix("new"));
            session.commit();
            session.expireAll();
            assertThat(read.getAppendix().getText()).isEqualTo("new");
            assertThat(read.getAppendix().getVersion()).isEqualTo(2);
            assertThat(read.getVersion()).isEqualTo(2);
        });
    }

    @Test
    void aChangeInALowerTableCountsInTheTopmost() {
        var report = new Report("name");
        report.setSubject("sub");
        write(report);
        use(session -> {
            Report read = session.getOne(Report.class, 1);
            read.setSubject("next");
            sent();
            session.flush();
            assertSql(
                    "UPDATE version_papers SET version=? WHERE version_papers.id = ? AND version_papers.version = ?",
                    "UPDATE version_reports SET subject=? WHERE version_reports.id = ?");
            assertThat(read.getVersion()).isEqualTo(2);
            read.setName("other");
            session.flush();
            assertSql(
                    "UPDATE version_papers SET version=?, name=? WHERE version_papers.id = ? AND version_papers.version = ?");
            assertThat(read.getVersion()).isEqualTo(3);
            session.delete(read);
            session.commit();
        });
    }

    @Test
    void versionsThatAreMomentsAreCompared() {
        write(new Stamp("one"));
        use(session -> {
            Stamp stamp = session.getOne(Stamp.class, 1);
            var before = stamp.getVersion();
            stamp.setText("two");
            session.commit();
            assertThat(stamp.getVersion()).isAfter(before);
            stamp.setText("three");
            session.commit();
            session.delete(stamp);
            session.commit();
        });
    }

    @Test
    void versionsWithoutAZoneAndDrawnOnesAreCompared() {
        write(new Tick("one"), new Token("one"));
        use(session -> {
            Tick tick = session.getOne(Tick.class, 1);
            Token token = session.getOne(Token.class, 1);
            var moment = tick.getVersion();
            var drawn = token.getVersion();
            tick.setText("two");
            token.setText("two");
            session.commit();
            assertThat(tick.getVersion()).isAfter(moment);
            assertThat(token.getVersion()).isNotEqualTo(drawn);
            token.setVersion(drawn);
            session.commit();
            session.deleteAll(List.of(tick, token));
            session.commit();
        });
    }

    @Test
    void aLockOnARowThatSomebodyElseHasChangedIsToldOf() {
        write(new Memo("f1"));
        use(session -> {
            Memo memo = session.getOne(Memo.class, 1);
            session.commit();
            sessions.begin(other -> {
                other.getOne(Memo.class, 1).setText("f2");
            });
            assertThatThrownBy(() -> session.getOne(Memo.class, 1, ForUpdate.PLAIN))
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("had version 1, its row has 2");
            session.refresh(memo, ForUpdate.PLAIN);
            assertThat(session.getOne(Memo.class, 1, ForUpdate.PLAIN)).isSameAs(memo);
            assertThat(memo.getText()).isEqualTo("f2");
        });
        use(session -> assertThat(session.getOne(Memo.class, 1, ForUpdate.PLAIN).getVersion())
                .isEqualTo(2));
    }

    @Test
    void aMergedVersionMustBeTheOneThatIsThere() {
        write(new Memo("f1"));
        use(session -> {
            Memo memo = session.getOne(Memo.class, 1);
            memo.setText("f2");
            session.commit();
            assertThat(merged(session, null, "f3").getVersion()).isEqualTo(3);
            assertThat(merged(session, 3, "f4").getVersion()).isEqualTo(4);
            assertThatThrownBy(() -> merged(session, 1, "f5"))
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("1")
                    .hasMessageContaining("4");
        });
    }

    private static Memo merged(Session session, Integer version, String text) {
        var memo = new Memo(text);
        memo.setId(1);
        memo.setVersion(version);
        Memo merged = session.merge(memo);
        session.commit();
        return merged;
    }
}
