package dev.azoth.ormtests.expression;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.fromStatement;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.withExpression;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.func;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes that hold the value of an expression of the statement. SQLAlchemy: {@code query_expression}. */
class WithExpressionTest extends OrmSuite {
    private static final String ENTRIES =
            "(SELECT count(entry.id) AS count_1 FROM entry WHERE entry.account_id = account.id)";
    private static final LoaderOption COUNTED = withExpression(
            Account_.entryCount,
            Sql.select(count(Entry_.id))
                    .where(Sql.typeCoerce(Entry_.MAPPER.table().c("account_id"), Types.integer())
                            .eq(Account_.id))
                    .scalarSubquery());
    private static final LoaderOption SHOWN =
            withExpression(Account_.shown, func("upper", Account_.name).returning(Types.text()));
    private static final Select<Account> ACCOUNTS = select(Account.class).orderBy(Account_.id);

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Account.class, Entry.class};
    }

    @BeforeEach
    void writeRows() {
        write(
                new Account(1, "one").with(new Entry(1, 10)).with(new Entry(2, 20)),
                new Account(2, "two").with(new Entry(3, 30)),
                new Account(3, "three"));
    }

    @Test
    void theStatementGivesTheValue() {
        use(session -> {
            List<Account> accounts =
                    session.scalars(ACCOUNTS.options(COUNTED, SHOWN)).all();
            assertSql("SELECT account.id, account.name, " + ENTRIES + " AS anon_1, upper(account.name) AS upper_1"
                    + " FROM account ORDER BY account.id");
            assertThat(accounts).extracting(Account::getEntryCount).containsExactly(2L, 1L, 0L);
            assertThat(accounts).extracting(Account::getShown).containsExactly("ONE", "TWO", "THREE");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void withoutOneItIsNull() {
        use(session -> {
            Account one = session.getOne(Account.class, 1);
            assertThat(one.getEntryCount()).isNull();
            assertThat(ObjectState.of(one).unloaded()).contains("entryCount");
            session.expire(one);
            assertThat(one.getShown()).isNull();
            assertSql("SELECT account.id, account.name FROM account WHERE account.id = ?");
            session.expunge(one);
            assertThat(one.getEntryCount()).isNull();
        });
    }

    @Test
    void anObjectThatIsThereIsGivenItOnce() {
        use(session -> {
            Account two = session.getOne(Account.class, 2);
            assertThat(two.getShown()).isNull();
            session.scalars(ACCOUNTS.options(SHOWN)).all();
            assertThat(two.getShown()).isEqualTo("TWO");
            LoaderOption other = withExpression(Account_.shown, Account_.name);
            session.scalars(ACCOUNTS.options(other)).all();
            assertThat(two.getShown()).isEqualTo("TWO");
            session.scalars(ACCOUNTS.options(other, populateExisting())).all();
            assertThat(two.getShown()).isEqualTo("two");
        });
    }

    @Test
    void aRefreshAsksForItAgain() {
        use(session -> {
            Account two = session.scalars(ACCOUNTS.where(Account_.id.eq(2)).options(COUNTED))
                    .one();
            two.getEntries().add(new Entry(9, 90));
            session.flush();
            assertThat(two.getEntryCount()).isEqualTo(1);
            session.refresh(two);
            assertThat(two.getEntryCount()).isEqualTo(2);
        });
    }

    @Test
    void itIsNeverWritten() {
        use(session -> {
            Account three = session.scalars(ACCOUNTS.where(Account_.id.eq(3)).options(COUNTED))
                    .one();
            sent();
            three.setEntryCount(77L);
            session.flush();
            assertThat(sent()).isEmpty();
            three.setName("3");
            session.flush();
            assertSql("UPDATE account SET name=? WHERE account.id = ?");
            assertThat(three.getEntryCount()).isEqualTo(77);
            Account merged = session.merge(new Account(4, "four"));
            session.flush();
            assertSql(
                    "SELECT account.id, account.name FROM account WHERE account.id = ?",
                    "INSERT INTO account (id, name) VALUES (?, ?)");
            assertThat(merged.getEntryCount()).isNull();
        });
    }

    @Test
    void membersHaveItByEveryStrategy() {
        Expression<Integer> twice = Entry_.amount.times(2);
        for (StatementOption option : List.of(
                selectinload(Account_.entries).withExpression(Entry_.twice, twice),
                joinedload(Account_.entries).withExpression(Entry_.twice, twice),
                subqueryload(Account_.entries).withExpression(Entry_.twice, twice))) {
            use(session -> {
                List<Account> accounts = session.scalars(ACCOUNTS.limit(2).options(option, COUNTED))
                        .unique()
                        .all();
                sent();
                assertThat(accounts.getFirst().getEntries())
                        .extracting(Entry::getTwice)
                        .containsExactly(20, 40);
                assertThat(accounts.getLast().getEntries())
                        .extracting(Entry::getTwice)
                        .containsExactly(60);
                assertThat(accounts).extracting(Account::getEntryCount).containsExactly(2L, 1L);
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void joinedMembersHaveItOfTheirAlias() {
        use(session -> {
            session.scalars(ACCOUNTS.limit(1)
                            .options(
                                    SHOWN,
                                    joinedload(Account_.entries).withExpression(Entry_.twice, Entry_.amount.times(2))))
                    .unique()
                    .all();
            assertThat(sent().getFirst())
                    .startsWith(
                            "SELECT anon_1.id, anon_1.name, anon_1.upper_1, entry_1.id AS id_1, entry_1.amount,"
                                    + " entry_1.account_id, entry_1.amount * ? AS anon_2 FROM (SELECT account.id AS id,"
                                    + " account.name AS name, upper(account.name) AS upper_1 FROM account ORDER BY account.id LIMIT ?)");
        });
    }

    @Test
    void ofAnAliasItIsWrittenForTheAlias() {
        use(session -> {
            EntityAlias<Account> any = aliased(Account.class, "a");
            assertThat(session.scalars(Sql.select(any)
                            .where(any.get(Account_.id).eq(1))
                            .options(withExpression(Account_.shown, any.get(Account_.name)))))
                    .extracting(Account::getShown)
                    .containsExactly("one");
            assertSql("SELECT a.id, a.name FROM account AS a WHERE a.id = ?");
        });
    }

    @Test
    void aGivenStatementMayHaveIt() {
        use(session -> {
            Expression<String> high =
                    func("upper", Account_.name).returning(Types.text()).label("high");
            assertThat(session.scalars(select(Account.class)
                            .options(
                                    fromStatement(Sql.select(Account_.id, Account_.name, high)
                                            .where(Account_.id.eq(1))),
                                    withExpression(Account_.shown, high))))
                    .extracting(Account::getShown)
                    .containsExactly("ONE");
        });
    }

    @Test
    void whatIsNotSelectedHasNone() {
        assertThatThrownBy(() -> use(session ->
                        session.scalars(select(Entry.class).options(withExpression(Account_.shown, Account_.name)))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Account.shown");
    }
}
