package dev.azoth.ormtests.employees;

import java.time.LocalDate;

/** The key of a salary. */
public record SalaryId(int employee, LocalDate fromDate) {}
