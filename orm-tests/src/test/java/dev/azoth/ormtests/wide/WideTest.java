package dev.azoth.ormtests.wide;

import static dev.azoth.orm.Orm.loadOnly;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.ObjectState;
import dev.azoth.ormtests.OrmSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of more attributes than a word has bits. */
class WideTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Survey.class};
    }

    @BeforeEach
    void writeRow() {
        write(new Survey(1));
    }

    @Test
    void allAreWrittenAndRead() {
        use(session -> {
            Survey survey = session.getOne(Survey.class, 1);
            assertThat(survey.answers())
                    .hasSize(70)
                    .filteredOn(answer -> answer != null)
                    .containsExactly(1, 64, 70);
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void thoseThatHaveChangedAreWrittenAndOnlyThose() {
        use(session -> {
            Survey survey = session.getOne(Survey.class, 1);
            sent();
            survey.setAnswer64(6);
            survey.setAnswer70(7);
            assertThat(session.isModified(survey)).isTrue();
            session.flush();
            assertThat(sent()).containsExactly("UPDATE survey SET answer64=?, answer70=? WHERE survey.id = ?");
            assertThat(session.isModified(survey)).isFalse();
            survey.setAnswer70(8);
            session.commit();
            assertThat(sent()).containsExactly("UPDATE survey SET answer70=? WHERE survey.id = ?");
        });
    }

    @Test
    void oneThatHasExpiredIsReadWhenItIsTouched() {
        use(session -> {
            Survey survey = session.getOne(Survey.class, 1);
            session.expire(survey, Survey_.answer70);
            sent();
            assertThat(survey.getAnswer1()).isEqualTo(1);
            assertThat(sent()).isEmpty();
            assertThat(survey.getAnswer70()).isEqualTo(70);
            assertThat(sent()).containsExactly("SELECT survey.id, survey.answer70 FROM survey WHERE survey.id = ?");
        });
    }

    @Test
    void whatHasChangedIsReadAnewAfterRollback() {
        use(session -> {
            Survey survey = session.getOne(Survey.class, 1);
            survey.setAnswer70(7);
            session.rollback();
            assertThat(survey.getAnswer70()).isEqualTo(70);
        });
    }

    @Test
    void someAreLoadedAndTheOthersWhenTheyAreTouched() {
        use(session -> {
            Survey survey = session.scalars(select(Survey.class).options(loadOnly(Survey_.answer70)))
                    .one();
            sent();
            assertThat(survey.getAnswer70()).isEqualTo(70);
            assertThat(ObjectState.of(survey).unloaded()).hasSize(69).contains("answer1", "answer69");
            assertThat(sent()).isEmpty();
            assertThat(survey.answers()).contains(1, 64, 70);
        });
    }
}
