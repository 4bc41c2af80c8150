package dev.azoth.ormtests.petclinic;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.sql.Functions.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model of Spring's PetClinic: superclasses without tables, lists and sets that the other side does not know of. */
class PetClinicTest extends OrmSuite {
    private final PetType cat = named(new PetType(), "cat");
    private final PetType dog = named(new PetType(), "dog");
    private final Specialty radiology = named(new Specialty(), "radiology");
    private final Specialty surgery = named(new Specialty(), "surgery");

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Owner.class, Vet.class};
    }

    private static <T extends NamedEntity> T named(T entity, String name) {
        entity.setName(name);
        return entity;
    }

    private static <T extends Person> T person(T person, String first, String last) {
        person.setFirstName(first);
        person.setLastName(last);
        return person;
    }

    private static Pet pet(String name, PetType type) {
        Pet pet = named(new Pet(), name);
        pet.setType(type);
        pet.setBirthDate(LocalDate.of(2020, 9, 7));
        return pet;
    }

    @BeforeEach
    void fill() {
        Owner george = person(new Owner(), "George", "Franklin");
        george.setCity("Madison");
        george.addPet(pet("Leo", cat));
        Owner jean = person(new Owner(), "Jean", "Coleman");
        Pet samantha = pet("Samantha", cat);
        samantha.getVisits().add(new Visit(LocalDate.of(2013, 1, 4), "spayed"));
        samantha.getVisits().add(new Visit(LocalDate.of(2013, 1, 1), "rabies shot"));
        jean.addPet(samantha);
        jean.addPet(pet("Max", dog));
        Vet linda = person(new Vet(), "Linda", "Douglas");
        linda.getSpecialties().add(radiology);
        linda.getSpecialties().add(surgery);
        Vet james = person(new Vet(), "James", "Carter");
        write(george, jean, linda, james);
    }

    private static Owner byLastName(Session session, String name) {
        return session.scalars(select(Owner.class).where(Owner_.lastName.eq(name)))
                .one();
    }

    @Test
    void whatIsFetchedEagerlyComesByOneStatementALevel() {
        use(session -> {
            Owner jean = byLastName(session, "Coleman");
            assertThat(sent())
                    .hasSize(3)
                    .first()
                    .isEqualTo("SELECT owners.id, owners.first_name, owners.last_name, owners.address, owners.city,"
                            + " owners.telephone FROM owners WHERE owners.last_name = ?");
            assertThat(jean.getPets()).extracting(Pet::getName).containsExactly("Max", "Samantha");
            assertThat(jean.getPet("samantha").getVisits())
                    .extracting(Visit::getDescription)
                    .containsExactly("rabies shot", "spayed");
            assertThat(sent()).isEmpty();
            assertThat(jean.getPet("max").getType().getName()).isEqualTo("dog");
            assertThat(sent()).hasSize(1);
        });
        use(session -> {
            List<Vet> vets =
                    session.scalars(select(Vet.class).orderBy(Vet_.lastName)).all();
            assertThat(vets).extracting(Vet::getNrOfSpecialties).containsExactly(0, 2);
            assertThat(sent()).hasSize(2);
        });
    }

    @Test
    void ownersAreFoundByPageAndByWhatTheyHave() {
        use(session -> {
            assertThat(session.scalars(select(Owner.class)
                                    .where(Owner_.lastName.startsWith("C"))
                                    .orderBy(Owner_.id)
                                    .limit(5))
                            .all())
                    .extracting(Owner::getFirstName)
                    .containsExactly("Jean");
            assertThat(session.scalars(select(Owner.class)
                                    .where(Owner_.pets.any(Pet_.type.has(PetType_.name.eq("cat"))))
                                    .orderBy(Owner_.lastName))
                            .all())
                    .extracting(Owner::getLastName)
                    .containsExactly("Coleman", "Franklin");
            assertThat(session.scalars(select(PetType.class).orderBy(PetType_.name))
                            .all())
                    .extracting(PetType::toString)
                    .containsExactly("cat", "dog");
            assertThat(session.execute(dev.azoth.sql.Sql.select(PetType_.name, count(Pet_.id))
                                    .selectFrom(Pet_.MAPPER.table())
                                    .join(Pet_.type)
                                    .groupBy(PetType_.name)
                                    .orderBy(PetType_.name))
                            .all()
                            .toString())
                    .isEqualTo("[('cat', 2), ('dog', 1)]");
        });
    }

    @Test
    void aVisitIsAddedAndAPetMovesOn() {
        use(session -> {
            Owner jean = byLastName(session, "Coleman");
            Owner george = byLastName(session, "Franklin");
            jean.addVisit(jean.getPet("Max").getId(), new Visit(LocalDate.of(2024, 2, 3), "neutered"));
            Pet samantha = jean.getPet("Samantha");
            jean.getPets().remove(samantha);
            george.getPets().add(samantha);
            george.setTelephone("6085551023");
            sent();
            session.commit();
            assertThat(sent())
                    .map(sql -> sql.replaceAll(" RETURNING .*", ""))
                    .containsExactlyInAnyOrder(
                            "UPDATE owners SET telephone=? WHERE owners.id = ?",
                            "UPDATE pets SET owner_id=? WHERE pets.id = ?",
                            "INSERT INTO visits (visit_date, description, pet_id) VALUES (?, ?, ?)");
        });
        use(session -> {
            assertThat(byLastName(session, "Franklin").getPets())
                    .extracting(Pet::getName)
                    .containsExactly("Leo", "Samantha");
            assertThat(byLastName(session, "Coleman").getPet("Max").getVisits())
                    .extracting(Visit::getDescription)
                    .containsExactly("neutered");
        });
    }

    @Test
    void anOwnerGoesWithAllThatIsTheirs() {
        use(session -> {
            session.delete(byLastName(session, "Coleman"));
            session.commit();
            assertThat(session.scalars(select(Visit.class)).all()).isEmpty();
            assertThat(session.scalars(select(Pet.class)).all())
                    .extracting(Pet::getName)
                    .containsExactly("Leo");
            assertThat(session.scalars(select(PetType.class)).all()).hasSize(2);
        });
    }

    @Test
    void aDetachedOwnerIsMergedAsAFormSendsIt() {
        Owner form = person(new Owner(), "Jean", "Coleman-Smith");
        use(session -> form.setId(byLastName(session, "Coleman").getId()));
        use(session -> {
            Owner loaded = session.getOne(Owner.class, form.getId());
            form.getPets().addAll(loaded.getPets());
            session.expungeAll();
            Owner merged = session.merge(form);
            session.commit();
            assertThat(merged.getLastName()).isEqualTo("Coleman-Smith");
        });
        use(session ->
                assertThat(byLastName(session, "Coleman-Smith").getPets()).hasSize(2));
    }

    @Test
    void specialtiesAreGivenAndTaken() {
        use(session -> {
            Vet james = session.scalars(select(Vet.class).where(Vet_.lastName.eq("Carter")))
                    .one();
            Vet linda = session.scalars(select(Vet.class)
                            .where(Vet_.specialties.contains(session.getOne(Specialty.class, surgery.getId()))))
                    .one();
            james.getSpecialties().add(session.getOne(Specialty.class, radiology.getId()));
            linda.getSpecialties().removeIf(one -> one.getName().equals("radiology"));
            session.commit();
        });
        use(session -> assertThat(session.scalars(select(Vet.class)
                                .options(joinedload(Vet_.specialties))
                                .orderBy(Vet_.lastName))
                        .unique()
                        .all())
                .extracting(vet -> vet.getSpecialties().toString())
                .containsExactly("[radiology]", "[surgery]"));
    }

    @Test
    void everyWayOfLoadingFindsTheSame() {
        for (var options : List.of(
                selectinload(Owner_.pets).selectinload(Pet_.visits),
                joinedload(Owner_.pets).joinedload(Pet_.visits),
                dev.azoth.orm.Orm.subqueryload(Owner_.pets).subqueryload(Pet_.visits),
                dev.azoth.orm.Orm.immediateload(Owner_.pets).immediateload(Pet_.visits),
                dev.azoth.orm.Orm.lazyload(Owner_.pets).lazyload(Pet_.visits))) {
            use(session -> assertThat(session.scalars(
                                    select(Owner.class).orderBy(Owner_.lastName).options(options))
                            .unique()
                            .all())
                    .extracting(owner -> owner.getPets().stream()
                            .map(pet -> pet.getName() + pet.getVisits().size())
                            .toList())
                    .containsExactly(List.of("Max0", "Samantha2"), List.of("Leo0")));
        }
    }
}
