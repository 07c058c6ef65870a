import AssessmentModel
import Localization
import ProjectStore
import Screens

/// What the picker acts on: the list of recent assessments, and directories for new ones.
struct PickerEffectHandler: EffectHandler, ~Copyable {
    let context: CommandContext
    let name: String

    func carryOut(_ effect: Effect, now: Timestamp) -> [Message] {
        switch effect {
        case .forget(let path): return [.recents(context.files.forget(path: path))]
        case .createProject(let path, let subject):
            do throws(Failure) {
                let path = context.files.absolute(path)
                try context.create(path, subject, catalog: "openness", by: name)
                return [.created(path: path)]
            } catch {
                return error.text.map { [.failed($0)] } ?? []
            }
        case .record, .recordTogether, .keepDraft, .edit, .complete, .attach, .cancelCopy, .open, .openProject,
            .openDemo, .sign, .copy, .mouse, .suspend, .redraw, .quit:
            return []
        }
    }

    func settle(now: Timestamp) -> [Message] { [] }
    func work(now: Timestamp) -> [Message] { [] }
    func note(_ place: ResumePoint, now: Timestamp) {}
    func keepUnfinished(now: Timestamp) {}
    func finish(now: Timestamp) -> [LocalizedString] { [] }
    func file(of evidence: Evidence) -> EvidenceFile? { nil }
    var isBusy: Bool { false }
    var nextDue: Timestamp? { nil }
}
