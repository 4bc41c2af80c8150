package dev.azoth.ormtests.flush;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hierarchies of three levels, in one table and in three. SQLAlchemy: test/orm/inheritance. */
class InheritanceTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {
            Garage.class, Vehicle.class, Car.class, Taxi.class, Truck.class, Staff.class, Engineer.class, Lead.class
        };
    }

    @Test
    void objectsOfOneTableAreWrittenWithTheColumnsOfTheirClass() {
        use(session -> {
            session.addAll(List.of(new Car("c", 5), new Taxi("t", 4, "p"), new Truck("l", 9)));
            session.flush();
            assertThat(sent())
                    .satisfiesExactly(
                            sql -> assertThat(sql).startsWith("INSERT INTO vehicle (name, garage_id, dtype, seats)"),
                            sql -> assertThat(sql)
                                    .startsWith("INSERT INTO vehicle (name, garage_id, dtype, seats, permit)"),
                            sql -> assertThat(sql).startsWith("INSERT INTO vehicle (name, garage_id, dtype, load)"));
            session.commit();
        });
        use(session -> {
            List<Vehicle> all = session.scalars(select(Vehicle.class)).all();
            assertThat(all).hasSize(3).hasOnlyElementsOfTypes(Car.class, Taxi.class, Truck.class);
            assertThat(session.scalars(select(Car.class)).all()).hasSize(2);
            assertThat(session.getOne(Taxi.class, 2).getPermit()).isEqualTo("p");
            assertThat(session.get(Truck.class, 1)).isEmpty();
            sent();
            session.getOne(Taxi.class, 2).setSeats(3);
            session.getOne(Vehicle.class, 3).setName("truck");
            session.flush();
            assertThat(sent())
                    .containsExactly(
                            "UPDATE vehicle SET seats=? WHERE vehicle.id = ?",
                            "UPDATE vehicle SET name=? WHERE vehicle.id = ?");
            all.forEach(session::delete);
            session.flush();
            assertSql("DELETE FROM vehicle WHERE vehicle.id = ?");
        });
    }

    @Test
    void relationshipsHoldObjectsOfSubclasses() {
        use(session -> {
            var garage = new Garage();
            var taxi = new Taxi("t", 4, "p");
            garage.getVehicles().addAll(List.of(new Truck("l", 9), taxi));
            garage.setBest(taxi);
            session.add(garage);
            session.commit();
        });
        use(session -> {
            Garage garage = session.getOne(Garage.class, 1);
            assertThat(garage.getBest().getPermit()).isEqualTo("p");
            assertThat(garage.getVehicles()).hasSize(2).hasAtLeastOneElementOfType(Truck.class);
            sent();
            session.delete(garage);
            session.flush();
            assertThat(sent())
                    .filteredOn(sql -> !sql.startsWith("SELECT"))
                    .containsExactly(
                            "UPDATE garage SET best_id=? WHERE garage.id = ?",
                            "DELETE FROM vehicle WHERE vehicle.id = ?",
                            "DELETE FROM garage WHERE garage.id = ?");
        });
    }

    @Test
    void objectsOfSeveralTablesAreWrittenTableByTable() {
        use(session -> {
            var lead = new Lead("l", "steel", 1);
            var engineer = new Engineer("e", "glass");
            lead.getTeam().add(engineer);
            session.addAll(List.of(new Staff("s"), engineer, lead));
            session.flush();
            assertThat(sent())
                    .satisfiesExactly(
                            sql -> assertThat(sql).startsWith("INSERT INTO staff (version, name, kind)"),
                            sql -> assertThat(sql).startsWith("INSERT INTO engineer (id, field, boss_id)"),
                            sql -> assertThat(sql).startsWith("INSERT INTO lead (id, rank)"),
                            sql -> assertThat(sql).startsWith("INSERT INTO staff (version, name, kind)"),
                            sql -> assertThat(sql).startsWith("INSERT INTO engineer (id, field, boss_id)"));
            session.commit();
        });
        use(session -> {
            assertThat(session.scalars(select(Staff.class)).all())
                    .hasSize(3)
                    .hasOnlyElementsOfTypes(Staff.class, Engineer.class, Lead.class);
            Lead lead = session.scalars(select(Lead.class)).one();
            assertThat(lead.getTeam()).extracting(Engineer::getField).containsExactly("glass");
            sent();
            lead.setRank(2);
            session.flush();
            assertSql(
                    "UPDATE staff SET version=? WHERE staff.id = ? AND staff.version = ?",
                    "UPDATE lead SET rank=? WHERE lead.id = ?");
            assertThat(lead.getVersion()).isEqualTo(2);
            lead.setName("boss");
            lead.setField("iron");
            session.flush();
            assertSql(
                    "UPDATE staff SET version=?, name=? WHERE staff.id = ? AND staff.version = ?",
                    "UPDATE engineer SET field=? WHERE engineer.id = ?");
            session.delete(lead);
            session.flush();
            assertSql(
                    "UPDATE staff SET version=? WHERE staff.id = ? AND staff.version = ?",
                    "UPDATE engineer SET boss_id=? WHERE engineer.id = ?",
                    "DELETE FROM lead WHERE lead.id = ?",
                    "DELETE FROM engineer WHERE engineer.id = ?",
                    "DELETE FROM staff WHERE staff.id = ? AND staff.version = ?");
        });
    }
}
