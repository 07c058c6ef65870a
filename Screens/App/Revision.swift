/// A state of the model: equal for copies between which nothing has changed that screens show.
///
/// It has an identity and no number, as copies of a model go on apart while ratings are tried, and would count alike.
struct Revision: Equatable, Sendable {
    private final class Mark: Sendable {}
    private let mark = Mark()

    static func == (left: Revision, right: Revision) -> Bool { left.mark === right.mark }
}
