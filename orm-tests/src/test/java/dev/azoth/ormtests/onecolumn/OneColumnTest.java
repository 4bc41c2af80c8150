package dev.azoth.ormtests.onecolumn;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mappers;
import dev.azoth.ormtests.OrmSuite;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that an attribute and a relationship have in common: one of them writes, the other reads. */
class OneColumnTest extends OrmSuite {
    private final Owner george = new Owner("George");
    private final Owner betty = new Owner("Betty");
    private final Pet leo = new Pet("Leo", george);

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {
            Owner.class, Pet.class, Visit.class, Vaccination.class, Chip.class, Shelter.class, Cage.class
        };
    }

    @Test
    void theColumnIsThereOnceAndAsTheJoinSays() {
        var pet = Mappers.of(Pet.class).table();
        assertThat(pet.columns()).extracting(column -> column.name()).containsExactly("id", "name", "owner_id");
        assertThat(pet.c("owner_id").isNullable()).isFalse();
        assertThat(pet.foreignKeys()).hasSize(1);
        assertThat(Mappers.of(Vaccination.class).primaryKey())
                .extracting(column -> column.name())
                .containsExactly("pet_id", "vaccine");
        assertThat(Mappers.of(Chip.class).table().columns())
                .extracting(column -> column.name())
                .containsExactly("code", "pet_id");
        assertThat(Mappers.of(Vaccination.class).primaryKey().getFirst()).isSameAs(Vaccination_.petId);
        assertThat(Mappers.of(Cage.class).table().foreignKeys()).hasSize(1);
    }

    @Test
    void anAttributeThatOnlyReadsFollowsTheRelationshipWhenItIsFlushed() {
        write(george, betty);
        use(session -> {
            Owner first = session.getOne(Owner.class, george.getId());
            var pet = new Pet("Leo", first);
            session.add(pet);
            sent();
            session.flush();
            assertThat(sent())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("INSERT INTO pet (name, owner_id) VALUES (?, ?)");
            assertThat(pet.getOwnerId()).isEqualTo(george.getId());

            pet.setOwner(session.getOne(Owner.class, betty.getId()));
            assertThat(pet.getOwnerId()).isEqualTo(george.getId());
            sent();
            session.flush();
            assertSql("UPDATE pet SET owner_id=? WHERE pet.id = ?");
            assertThat(pet.getOwnerId()).isEqualTo(betty.getId());
            session.rollback();
        });
    }

    @Test
    void whatIsAssignedToItIsNotWrittenAndUndoneByTheFlush() {
        write(george, betty, leo);
        use(session -> {
            Pet pet = session.getOne(Pet.class, leo.getId());
            pet.setOwnerId(betty.getId());
            sent();
            session.flush();
            assertSql();
            assertThat(pet.getOwnerId()).isEqualTo(george.getId());

            pet.setName("Leopold");
            pet.setOwnerId(null);
            session.flush();
            assertSql("UPDATE pet SET name=? WHERE pet.id = ?");
            assertThat(pet.getOwnerId()).isEqualTo(george.getId());

            session.expire(pet);
            pet.setOwnerId(betty.getId());
            session.commit();
        });
        use(session ->
                assertThat(session.getOne(Pet.class, leo.getId()).getOwnerId()).isEqualTo(george.getId()));
    }

    @Test
    void whatIsAssignedBeforeTheInsertIsNotWrittenEither() {
        write(george);
        use(session -> {
            var shelter = new Shelter();
            var free = new Cage(1);
            free.setShelterId(77);
            var held = new Cage(2);
            held.setShelterId(78);
            shelter.getCages().add(held);
            session.addAll(List.of(free, shelter));
            session.flush();
            assertThat(free.getShelterId()).isNull();
            assertThat(held.getShelterId()).isEqualTo(shelter.getId());

            shelter.getCages().add(free);
            shelter.getCages().remove(held);
            session.flush();
            assertThat(free.getShelterId()).isEqualTo(shelter.getId());
            assertThat(held.getShelterId()).isNull();
            session.commit();
            session.expireAll();
            assertThat(shelter.getCages()).extracting(Cage::getNumber).containsExactly(1);
            assertThat(held.getShelterId()).isNull();
        });
    }

    @Test
    void aRollbackGivesBackWhatWasAssigned() {
        write(george);
        use(session -> {
            var cage = new Cage(1);
            cage.setShelterId(77);
            session.add(cage);
            session.flush();
            session.rollback();
            assertThat(cage.getShelterId()).isEqualTo(77);
        });
    }

    @Test
    void bothStandInStatements() {
        write(george, betty, leo, new Pet("Basil", betty));
        use(session -> {
            List<Pet> pets = session.scalars(select(Pet.class)
                            .where(Pet_.ownerId.eq(george.getId()))
                            .options(joinedload(Pet_.owner)))
                    .all();
            assertThat(sent())
                    .containsExactly(
                            "SELECT pet.id, pet.name, pet.owner_id, owner_1.id AS id_1, owner_1.name AS name_1"
                                    + " FROM pet LEFT OUTER JOIN owner AS owner_1 ON owner_1.id = pet.owner_id WHERE pet.owner_id = ?");
            assertThat(pets).extracting(pet -> pet.getOwner().getName()).containsExactly("George");
            assertThat(session.scalars(select(Pet.class)
                                    .where(Pet_.owner.eq(pets.getFirst().getOwner())))
                            .all())
                    .isEqualTo(pets);
            assertThat(session.scalars(select(Owner.class).orderBy(Owner_.id).options(selectinload(Owner_.pets)))
                            .all())
                    .extracting(
                            owner -> owner.getPets().stream().map(Pet::getName).toList())
                    .containsExactly(List.of("Leo"), List.of("Basil"));
        });
    }

    @Test
    void aRelationshipThatOnlyReadsFollowsTheAttributeWhenItIsLoadedAnew() {
        write(george, betty, leo);
        var basil = new Pet("Basil", betty);
        write(basil);
        use(session -> {
            var visit = new Visit(leo.getId(), "rabies");
            session.add(visit);
            session.flush();
            assertThat(sent())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("INSERT INTO visit (pet_id, reason) VALUES (?, ?)");
            session.refresh(visit);
            assertThat(visit.getPet().getName()).isEqualTo("Leo");

            visit.setPetId(basil.getId());
            session.flush();
            assertThat(visit.getPet().getName()).isEqualTo("Leo");
            session.refresh(visit);
            assertThat(visit.getPet().getName()).isEqualTo("Basil");

            visit.setPet(session.getOne(Pet.class, leo.getId()));
            sent();
            session.flush();
            assertSql();
            session.commit();
        });
        use(session -> assertThat(
                        session.scalars(select(Visit.class)).one().getPet().getName())
                .isEqualTo("Basil"));
    }

    @Test
    void aKeyIsThatOfARelationshipAndIsReadByAnAttribute() {
        write(george, leo);
        use(session -> {
            Pet pet = session.getOne(Pet.class, leo.getId());
            var rabies = new Vaccination(pet, "rabies");
            var chip = new Chip(pet, "x1");
            session.addAll(List.of(rabies, chip));
            session.flush();
            assertThat(rabies.getPetId()).isEqualTo(leo.getId());
            assertThat(chip.getPetId()).isEqualTo(leo.getId());
            assertThat(session.getOne(Vaccination.class, new VaccinationKey(leo.getId(), "rabies")))
                    .isSameAs(rabies);
            rabies.setGiven(LocalDate.of(2026, 1, 2));
            sent();
            session.flush();
            assertSql("UPDATE vaccination SET given=? WHERE vaccination.pet_id = ? AND vaccination.vaccine = ?");
            session.commit();
        });
        use(session -> {
            Vaccination rabies = session.getOne(Vaccination.class, List.of(leo.getId(), "rabies"));
            assertThat(rabies.getPet().getName()).isEqualTo("Leo");
            assertThat(rabies.getPetId()).isEqualTo(leo.getId());
            assertThat(session.getOne(Chip.class, leo.getId()).getPet()).isSameAs(rabies.getPet());
            session.delete(rabies);
            session.flush();
            assertThat(session.scalars(select(Vaccination.class)).all()).isEmpty();
        });
    }

    @Test
    void aNewObjectIsMergedByTheKeyOfWhatItRefersTo() {
        write(george, leo);
        write(new Vaccination(leo, "rabies"));
        use(session -> {
            var given = new Vaccination(leo, "rabies");
            given.setGiven(LocalDate.of(2026, 5, 4));
            Vaccination merged = session.merge(given);
            session.flush();
            assertThat(merged.getPetId()).isEqualTo(leo.getId());
            session.commit();
        });
        use(session -> assertThat(
                        session.scalars(select(Vaccination.class)).one().getGiven())
                .isEqualTo(LocalDate.of(2026, 5, 4)));
    }
}
