import Presentation
import Publishing

/// A report to write to a file.
package struct ReportOrder: Hashable, Sendable {
    package let publication: Publication
    package let kind: ReportKind
    package let form: PublicationForm
    package let path: String
    /// Whether a file that is there already may be replaced.
    package var overwrites = false
}
