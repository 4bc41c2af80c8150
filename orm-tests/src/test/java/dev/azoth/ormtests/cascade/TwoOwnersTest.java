package dev.azoth.ormtests.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Members that cannot be without either of two owners. SQLAlchemy: DoubleParentO2MOrphanTest, OrphanCriterionTest of test_cascade.py. */
class TwoOwnersTest extends CascadeSuite {
    private final Agent agent = new Agent("a1");
    private final Account account = new Account("c1");
    private final Client client = new Client("jane");

    @Test
    void aPendingMemberThatHasLostOneOfItsOwnersIsForgotten() {
        use(session -> {
            session.addAll(agent, account);
            session.commit();
            account.getClients().add(client);
            agent.getClients().add(client);
            assertThat(session.contains(client)).isTrue();
            account.getClients().remove(client);
            assertThat(session.contains(client)).isFalse();
            agent.getClients().remove(client);
            session.commit();
            assertThat(rows(session, Client.class)).isEmpty();
        });
    }

    @Test
    void aPendingMemberWhoseReferenceToOneOwnerIsClearedIsForgotten() {
        use(session -> {
            session.addAll(agent, account);
            session.commit();
            account.getClients().add(client);
            agent.getClients().add(client);
            client.setAccount(null);
            assertThat(session.contains(client)).isFalse();
        });
    }

    @Test
    void aMemberThatHasLostOneOfItsOwnersIsDeleted() {
        account.getClients().add(client);
        agent.getClients().add(client);
        write(agent, account);
        use(session -> {
            Client jane = session.getOne(Client.class, 1);
            jane.setAccount(null);
            session.commit();
            assertThat(rows(session, Client.class)).isEmpty();
            assertThat(rows(session, Account.class)).hasSize(1);
            assertThat(rows(session, Agent.class)).hasSize(1);
        });
    }

    @Test
    void aPendingObjectThatNeverHadOneOfItsOwnersIsWritten() {
        agent.getClients().add(client);
        write(agent, new Client("alone"));
        use(session -> assertThat(rows(session, Client.class))
                .extracting(Client::getName)
                .containsExactlyInAnyOrder("jane", "alone"));
    }

    @Test
    void aMemberWithBothOwnersStays() {
        account.getClients().add(client);
        agent.getClients().add(client);
        write(agent, account);
        use(session -> {
            Client jane = session.getOne(Client.class, 1);
            jane.setName("Jane");
            session.commit();
            assertThat(jane.getAgent().getClients()).isEqualTo(List.of(jane));
            assertThat(jane.getAccount().getClients()).isEqualTo(List.of(jane));
        });
    }

    @Test
    void aMemberThatMovesBetweenOwnersStays() {
        account.getClients().add(client);
        agent.getClients().add(client);
        write(agent, account);
        use(session -> {
            Client jane = session.getOne(Client.class, 1);
            var other = new Account("c2");
            other.getClients().add(jane);
            session.add(other);
            session.commit();
            assertThat(rows(session, Client.class)).containsExactly(jane);
            assertThat(session.getOne(Account.class, 1).getClients()).isEmpty();
        });
    }

    @Test
    void aMemberOfADeletedOwnerIsDeletedThoughTheOtherStays() {
        account.getClients().add(client);
        agent.getClients().add(client);
        write(agent, account);
        use(session -> {
            session.delete(session.getOne(Agent.class, 1));
            session.commit();
            assertThat(rows(session, Client.class)).isEmpty();
            assertThat(rows(session, Account.class)).hasSize(1);
        });
    }
}
