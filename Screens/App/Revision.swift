/// Identifies a state of the model: two copies are equal as long as nothing on screen has changed between them.
///
/// An identity, not a counter: during a trial two copies of a model change independently and would reach equal counts.
struct Revision: Equatable, Sendable {
    private final class Mark: Sendable {}
    private let mark = Mark()

    static func == (left: Revision, right: Revision) -> Bool { left.mark === right.mark }
}
