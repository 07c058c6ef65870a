import AssessmentModel
import ProjectStore
import QualityChecks
import Scoring
import Workspace

/// A project as commands write it: every change is an event, signed by a name.
struct WritableAssessment: ~Copyable {
    private(set) var assessment: Assessment
    private var writer: ProjectWriter

    static func open(_ path: String, as name: String?) throws -> WritableAssessment {
        do throws(StoreError) {
            let opening = try Project.open(path)
            let assessment = Assessment(opening)
            return WritableAssessment(
                // A profile may have criteria of its own, which are answered as any other.
                assessment: opening.project.profile.map { assessment.against($0.catalog) } ?? assessment,
                writer: try ProjectWriter(opening.project, as: Person.author(given: name), state: UserFiles().state))
        } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
    }

    private init(assessment: Assessment, writer: consuming ProjectWriter) {
        self.assessment = assessment
        self.writer = writer
        for event in self.writer.poll().events { self.assessment.apply(event) }
    }

    func index(of criterion: String) throws -> Int { try Catalogs.index(of: criterion, in: assessment.catalog) }

    /// Makes the change an event in the place of what stands there now.
    mutating func record(_ change: Change, at index: Int) throws { try record(change, in: .criterion(index)) }

    /// Makes the change an event in the place of what stands there now.
    mutating func record(_ change: Change, in slot: Assessment.Slot) throws {
        do throws(StoreError) {
            assessment.apply(
                try writer.record(
                    change, of: assessment.target(of: slot), replacing: assessment.replaced(by: change, in: slot),
                    at: SystemClock.now, afterClock: assessment.clock))
        } catch {
            throw Failure(.usage, ErrorText.line(error))
        }
    }

    mutating func save() throws {
        do throws(StoreError) { try writer.save() } catch { throw Failure(.io, ErrorText.line(error)) }
    }

    func scoreboard() throws -> Scoreboard {
        do throws(ScoringError) {
            return try Scoreboard(assessment, on: SystemClock.wall.today) { writer.project.condition(of: $0).counts }
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }

    /// All checks, with the evidence at the place read whole, and that of other criteria looked at only.
    func checks(reading place: CheckScope) -> Checks {
        var whole: Set<Evidence.Source> = []
        if case .criterion(let index) = place {
            whole = Set(assessment.answers[index].attachments.compactMap(\.evidence?.source))
        }
        return Checks(assessment, today: SystemClock.wall.today) { evidence in
            whole.contains(evidence.source)
                ? writer.project.wholeCondition(of: evidence) : writer.project.condition(of: evidence)
        }
    }

    /// Copies a file into the project and returns where it went.
    mutating func copyEvidence(from path: String, progress: (Int, Int) -> Void) throws -> Evidence.Source {
        do throws(StoreError) {
            var copy = try writer.copyEvidence(from: path)
            while true {
                switch try copy.step() {
                case .copying(let done, let total): progress(done, total)
                case .finished(let source): return source
                }
            }
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }
}
