import AssessmentModel
import Presentation
import ProjectStore
import Workspace

/// What a command was given as evidence: a file, which is copied into the project, or an address.
struct EvidenceContent {
    /// The copy, or the address.
    let source: Evidence.Source
    /// The name that a file itself has; nil for an address.
    let name: String?

    /// Takes in a file or an address.
    ///
    /// - Parameter acceptsEmpty: whether an empty file is meant.
    /// - Throws: `Failure`.
    init(
        _ text: String, acceptsEmpty: Bool, in editor: borrowing AssessmentEditor, _ context: CommandContext
    ) throws {
        if WebAddress.isOne(text) {
            (source, name) = (.url(text), nil)
            return
        }
        do {
            var copy = try editor.beginCopy(from: text)
            guard copy.bytes > 0 || acceptsEmpty else { throw Failure(.usage, EvidenceCommandText.isEmpty(text)) }
            var task = LongTask(context.console)
            while true {
                switch try copy.step() {
                case .copying(let done, let total):
                    try task.go(on: EvidenceText.copying(done, of: total), or: HandoverText.cancelled)
                case .finished(let content):
                    task.end()
                    (source, name) = (content, copy.name)
                    return
                }
            }
        } catch let error as StoreError {
            guard error.isMissing, let address = WebAddress.completing(text) else {
                throw Failure(.io, ErrorText.command(error))
            }
            context.console.printError(EvidenceCommandText.isLink(address))
            (source, name) = (.url(address), nil)
        }
    }
}
