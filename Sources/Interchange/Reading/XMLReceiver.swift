import CXML

/// Receives an XML text piece by piece, so that large ones need no tree.
protocol XMLReceiver: AnyObject {
    /// An element begins. Returns whether to continue.
    func begin(_ name: String) -> Bool
    /// An attribute of the element that has just begun, by its local name.
    func attribute(_ name: String, _ value: String)
    /// A piece of text.
    func text(_ piece: UnsafeBufferPointer<UInt8>)
    /// The element that began last and has not ended yet ends.
    func end(_ name: String)
}

/// Passes the parser's events to a receiver.
struct XMLReceiverBox {
    private let receiver: any XMLReceiver
    private var open: [String] = []
    /// Whether the receiver wants no more.
    private(set) var isSatisfied = false

    init(_ receiver: any XMLReceiver) { self.receiver = receiver }

    private mutating func begin(_ name: String) -> Bool {
        open.append(name)
        isSatisfied = !receiver.begin(name)
        return !isSatisfied
    }

    private mutating func end() { if let name = open.popLast() { receiver.end(name) } }

    /// Handlers that take a box as their context.
    static var handlers: cxml_handlers {
        cxml_handlers(
            begin: { context, name, _ in context.box.pointee.begin(String(cString: name)) },
            attribute: { context, name, value, count in
                value.withMemoryRebound(to: UInt8.self, capacity: count) { value in
                    context.box.pointee.receiver.attribute(
                        String(cString: name),
                        String(decoding: UnsafeBufferPointer(start: value, count: count), as: UTF8.self))
                }
                return true
            },
            name: { _, _ in true },
            end: { context in context.box.pointee.end() },
            text: { context, words, count in
                words.withMemoryRebound(to: UInt8.self, capacity: count) { words in
                    context.box.pointee.receiver.text(UnsafeBufferPointer(start: words, count: count))
                }
            })
    }
}

extension UnsafeMutableRawPointer {
    /// The context of the handlers as a box.
    fileprivate var box: UnsafeMutablePointer<XMLReceiverBox> { assumingMemoryBound(to: XMLReceiverBox.self) }
}
