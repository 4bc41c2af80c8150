package dev.azoth.ormtests.brought;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.ormtests.brought.Model.Account;
import dev.azoth.ormtests.brought.Model.Device;
import dev.azoth.ormtests.brought.Model.Login;
import dev.azoth.ormtests.brought.Model.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entities in the styles that people bring along: nested, with isX, interfaces, initialisers, equality by values. */
class BroughtTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Account.class};
    }

    private static Account account(String name) {
        var account = new Account();
        account.setName(name);
        return account;
    }

    private static Account byName(Session session, String name) {
        return session.scalars(select(Account.class).where(Model_Account_.name.eq(name)))
                .one();
    }

    @Test
    void columnsAreNamedAfterTheFields() {
        assertThat(Mappers.of(Account.class).table().columns())
                .extracting(column -> column.name() + (column.isNullable() ? "?" : ""))
                .containsExactly("id", "name", "is_active", "is_admin?", "locked", "e_mail?");
    }

    @Test
    void whatFieldsAreInitialisedWithIsWritten() {
        var account = new Account();
        write(account);
        use(session -> {
            Account loaded = session.getOne(Account.class, account.getId());
            assertThat(loaded.getName()).isEqualTo("anonymous");
            assertThat(loaded.shown()).isEqualTo("<anonymous>");
            assertThat(loaded.isActive()).isTrue();
            assertThat(loaded.getIsAdmin()).isNull();
            assertThat(session.isModified(loaded)).isFalse();
            loaded.setIsAdmin(false);
            loaded.setActive(false);
            sent();
            session.flush();
            assertSql("UPDATE accounts SET is_active=?, is_admin=? WHERE accounts.id = ?");
        });
    }

    @Test
    void theOtherSideOfAOptionalOneToOneIsLoadedOnceAndMayBeMissing() {
        var ann = account("ann");
        ann.setProfile(new Profile(ann, "Hi"));
        write(ann, account("bob"));
        use(session -> {
            Account bob = byName(session, "bob");
            sent();
            assertThat(bob.getProfile()).isNull();
            assertThat(bob.getProfile()).isNull();
            assertThat(sent()).hasSize(1);
            assertThat(byName(session, "ann").getProfile().getText()).isEqualTo("Hi");
            bob.setProfile(new Profile(bob, "Me too"));
            session.commit();
        });
        use(session -> {
            List<Account> all = session.scalars(select(Account.class)
                            .orderBy(Model_Account_.name)
                            .options(joinedload(Model_Account_.profile)))
                    .all();
            sent();
            assertThat(all).extracting(one -> one.getProfile().getText()).containsExactly("Hi", "Me too");
            all.forEach(one -> assertThat(one.getProfile().getAccount()).isSameAs(one));
            assertSql();
        });
    }

    @Test
    void membersOfASetThatAreEqualByValuesAreKeptApartAndRemoved() {
        var ann = account("ann");
        ann.getDevices().add(new Device(ann, "phone"));
        ann.getDevices().add(new Device(ann, "desk"));
        write(ann);
        use(session -> {
            Account loaded = byName(session, "ann");
            Device phone = loaded.getDevices().stream()
                    .filter(one -> one.getLabel().equals("phone"))
                    .findFirst()
                    .orElseThrow();
            assertThat(loaded.getDevices()).contains(phone);
            loaded.getDevices().remove(phone);
            var laptop = new Device(loaded, "laptop");
            loaded.getDevices().add(laptop);
            session.flush();
            assertThat(loaded.getDevices()).hasSize(2);
            laptop.setAccount(loaded);
            laptop.setLabel("notebook");
            session.commit();
        });
        use(session -> assertThat(byName(session, "ann").getDevices())
                .extracting(Device::getLabel)
                .containsExactlyInAnyOrder("desk", "notebook"));
    }

    @Test
    void aMemberWhoseHashHasChangedMovesByItsOwnSide() {
        var ann = account("ann");
        var bob = account("bob");
        write(ann, bob);
        use(session -> {
            Account from = byName(session, "ann");
            Account to = byName(session, "bob");
            var phone = new Device(from, "phone");
            from.getDevices().add(phone);
            session.flush();
            phone.setAccount(to);
            assertThat(from.getDevices()).isEmpty();
            assertThat(to.getDevices()).containsExactly(phone);
            session.commit();
        });
        use(session -> {
            assertThat(byName(session, "ann").getDevices()).isEmpty();
            assertThat(byName(session, "bob").getDevices()).hasSize(1);
        });
    }

    @Test
    void aSetThatRefersToItsOwnClass() {
        var ann = account("ann");
        var bob = account("bob");
        var eve = account("eve");
        ann.getFollows().add(bob);
        bob.getFollows().add(ann);
        eve.getFollows().addAll(List.of(ann, bob));
        write(ann, bob, eve);
        use(session -> {
            Account first = byName(session, "ann");
            assertThat(first.getFollowers()).extracting(Account::getName).containsExactlyInAnyOrder("bob", "eve");
            assertThat(session.scalars(select(Account.class)
                                    .where(Model_Account_.follows.any(Model_Account_.name.eq("bob")))
                                    .orderBy(Model_Account_.name))
                            .all())
                    .extracting(Account::getName)
                    .containsExactly("ann", "eve");
            first.getFollowers().removeIf(one -> one.getName().equals("eve"));
            session.commit();
        });
        use(session -> assertThat(byName(session, "eve").getFollows())
                .extracting(Account::getName)
                .containsExactly("bob"));
    }

    @Test
    void aListTheOtherSideDoesNotKnowOf() {
        var ann = account("ann");
        var phone = new Device(ann, "phone");
        phone.getLogins().addAll(List.of(new Login(1), new Login(2), new Login(3)));
        ann.getDevices().add(phone);
        write(ann);
        use(session -> {
            List<Login> logins =
                    byName(session, "ann").getDevices().iterator().next().getLogins();
            logins.removeIf(login -> login.getPlace() == 2);
            logins.add(new Login(4));
            session.commit();
        });
        use(session -> {
            assertThat(byName(session, "ann").getDevices().iterator().next().getLogins())
                    .extracting(Login::getPlace)
                    .containsExactlyInAnyOrder(1, 3, 4);
            assertThat(session.scalars(select(Login.class)).all()).hasSize(3);
        });
    }

    @Test
    void showingAnObjectLoadsNothing() {
        var ann = account("ann");
        ann.setProfile(new Profile(ann, "Hi"));
        write(ann);
        use(session -> {
            Account loaded = byName(session, "ann");
            sent();
            assertThat(loaded).hasToString("Account(id=" + ann.getId() + ", name=ann, profile=null, devices=[])");
            assertSql();
        });
    }
}
