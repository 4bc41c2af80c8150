package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.select;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.Account;
import dev.azoth.examples.orm.model.AccountTransaction;
import dev.azoth.examples.orm.model.AccountTransaction_;
import dev.azoth.examples.orm.model.Account_;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A collection that is never loaded: members are added, removed, queried, and written in bulk. */
final class WriteOnly {
    private WriteOnly() {}

    static void run(Engine engine) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, Account.class, () -> {
            write(sessions);
            sessions.begin(session -> {
                Account account = session.scalars(select(Account.class).where(Account_.identifier.eq("account_01")))
                        .one();
                add(session, account);
                removeAWithdrawal(session, account);
                inBulk(session, account);
                session.scalars(account.getAccountTransactions().select()).forEach(System.out::println);
            });
        });
    }

    private static void write(SessionFactory sessions) {
        sessions.begin(session -> {
            session.add(new Account(
                    "account_01",
                    new AccountTransaction("initial deposit", "500.00"),
                    new AccountTransaction("transfer", "1000.00"),
                    new AccountTransaction("withdrawal", "-29.50")));
        });
    }

    private static void add(Session session, Account account) {
        account.getAccountTransactions()
                .addAll(List.of(
                        new AccountTransaction("paycheck", "2000.00"), new AccountTransaction("rent", "-800.00")));
        session.flush();
    }

    private static void removeAWithdrawal(Session session, Account account) {
        List<AccountTransaction> withdrawals = session.scalars(account.getAccountTransactions()
                        .select()
                        .where(AccountTransaction_.amount.lt(BigDecimal.ZERO))
                        .limit(10))
                .all();
        System.out.println("withdrawals: " + withdrawals);
        account.getAccountTransactions().remove(withdrawals.getFirst());
        session.flush();
    }

    private static void inBulk(Session session, Account account) {
        session.execute(
                account.getAccountTransactions().insert(),
                List.of(
                        Map.of("description", "transaction 1", "amount", new BigDecimal("47.50")),
                        Map.of("description", "transaction 2", "amount", new BigDecimal("-501.25"))));
        session.execute(account.getAccountTransactions()
                .update()
                .set(AccountTransaction_.amount, AccountTransaction_.amount.plus(new BigDecimal("200")))
                .where(AccountTransaction_.amount.eq(new BigDecimal("-800"))));
        session.execute(account.getAccountTransactions()
                .delete()
                .where(AccountTransaction_.amount.between(BigDecimal.ZERO, new BigDecimal("50"))));
    }
}
