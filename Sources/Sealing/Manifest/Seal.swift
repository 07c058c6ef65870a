import AssessmentModel
import ProjectStore

/// What a seal says: everything that was in a project at one time, by its hash, and the figures that came of it.
///
/// Its bytes are the same for the same values, and only those bytes are read, so a signature over them is one over the
/// values. Source: docs/formats/project-format.md.
package struct Seal: Hashable, Sendable {
    /// The format that this program writes, and the only one that it can read.
    package static let format = 1
    /// What `ssh-keygen -Y sign -n` is told, so that no signature for another purpose passes for one of a seal.
    package static let namespace = "cpo-seal"

    /// When and by whom a project was sealed, as they claim.
    package struct Origin: Hashable, Sendable {
        /// By the clock of their machine.
        package let at: Timestamp
        package let by: String

        package init(at: Timestamp, by: String) {
            self.at = at
            self.by = by
        }
    }

    /// The identity of the assessment.
    package let project: String
    /// The name, which a milestone has, too; nil for a seal without one.
    package let name: String?
    /// What was assessed.
    package let subject: Subject
    package let sealed: Origin
    package let contents: ProjectContents
    /// The seals that were in the project already, in the order of their digits: none of them can be removed unnoticed.
    package let earlier: [SHA256Digest]
    /// Nil if the catalogue cannot be scored.
    package let figures: SealedFigures?

    package init(
        project: String, name: String?, subject: Subject, sealed: Origin, contents: ProjectContents,
        earlier: [SHA256Digest], figures: SealedFigures?
    ) {
        self.project = project
        self.name = name
        self.subject = subject
        self.sealed = sealed
        self.contents = contents
        self.earlier = earlier
        self.figures = figures
    }

    /// The number of events of all journals, each line counted once for each journal that has it.
    package var events: Int { contents.journals.reduce(0) { $0 + $1.events } }
}

/// Why the bytes of a manifest are none that can be checked.
package enum SealFault: Error, Hashable, Sendable {
    /// They are not JSON; the problem is the parser's, in English, at this many bytes from the beginning.
    case notJSON(problem: String, offset: Int)
    /// A later version of this program wrote them.
    case newerFormat(found: Int, known: Int)
    /// A member is missing, or has a value that it cannot have.
    case badField(String)
    /// They are not in the one form that a manifest has: programs could understand them differently.
    case notCanonical
}
