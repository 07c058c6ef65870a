import AssessmentModel
import ProjectStore

/// Begins assessments, for the command and for the picker.
enum NewAssessment {
    static func create(at path: String, _ subject: Subject, catalog: String, by name: String?) throws {
        guard !subject.name.isEmpty else { throw Failure(.usage, CommandText.emptySubject) }
        let catalog = try Catalogs.load(catalog)
        do throws(StoreError) {
            try Project.create(
                at: path, subject: subject, catalog: catalog, by: Person.author(given: name),
                state: UserFiles().state, time: SystemClock.now)
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }
}
