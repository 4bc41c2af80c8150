package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.select;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.Account;
import dev.azoth.examples.orm.model.AccountTransaction;
import dev.azoth.examples.orm.model.AccountTransaction_;
import dev.azoth.examples.orm.model.Account_;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A collection that is never loaded: members are added, removed, queried, and written in bulk. */
final class WriteOnly {
    private WriteOnly() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var sessions = AsyncSessionFactory.of(engine);
        return Tables.during(
                engine,
                Account.class,
                () -> write(sessions)
                        .thenCompose(ok -> sessions.begin(session -> account(session)
                                .thenCompose(account -> add(session, account)
                                        .thenCompose(added -> removeAWithdrawal(session, account))
                                        .thenCompose(removed -> insert(session, account))
                                        .thenCompose(inserted -> update(session, account))
                                        .thenCompose(updated -> delete(session, account))
                                        .thenCompose(deleted -> print(session, account))))));
    }

    private static CompletableFuture<?> write(AsyncSessionFactory sessions) {
        return sessions.begin(session -> {
            session.add(new Account(
                    "account_01",
                    new AccountTransaction("initial deposit", "500.00"),
                    new AccountTransaction("transfer", "1000.00"),
                    new AccountTransaction("withdrawal", "-29.50")));
            return session.flush();
        });
    }

    private static CompletableFuture<Account> account(AsyncSession session) {
        return session.scalars(select(Account.class).where(Account_.identifier.eq("account_01")))
                .thenApply(accounts -> accounts.one());
    }

    private static CompletableFuture<?> add(AsyncSession session, Account account) {
        account.getAccountTransactions()
                .addAll(List.of(
                        new AccountTransaction("paycheck", "2000.00"), new AccountTransaction("rent", "-800.00")));
        return session.flush();
    }

    private static CompletableFuture<?> removeAWithdrawal(AsyncSession session, Account account) {
        var withdrawals = account.getAccountTransactions()
                .select()
                .where(AccountTransaction_.amount.lt(BigDecimal.ZERO))
                .limit(10);
        return session.scalars(withdrawals).thenCompose(found -> {
            List<AccountTransaction> transactions = found.all();
            System.out.println("withdrawals: " + transactions);
            account.getAccountTransactions().remove(transactions.getFirst());
            return session.flush();
        });
    }

    private static CompletableFuture<?> insert(AsyncSession session, Account account) {
        return session.execute(
                account.getAccountTransactions().insert(),
                List.of(
                        Map.of("description", "transaction 1", "amount", new BigDecimal("47.50")),
                        Map.of("description", "transaction 2", "amount", new BigDecimal("-501.25"))));
    }

    private static CompletableFuture<?> update(AsyncSession session, Account account) {
        return session.execute(account.getAccountTransactions()
                .update()
                .set(AccountTransaction_.amount, AccountTransaction_.amount.plus(new BigDecimal("200")))
                .where(AccountTransaction_.amount.eq(new BigDecimal("-800"))));
    }

    private static CompletableFuture<?> delete(AsyncSession session, Account account) {
        return session.execute(account.getAccountTransactions()
                .delete()
                .where(AccountTransaction_.amount.between(BigDecimal.ZERO, new BigDecimal("50"))));
    }

    private static CompletableFuture<?> print(AsyncSession session, Account account) {
        return session.scalars(account.getAccountTransactions().select())
                .thenAccept(transactions -> transactions.forEach(System.out::println));
    }
}
