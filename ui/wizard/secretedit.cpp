// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/secretedit.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QStyle>
#include <QToolButton>
#include <QWindow>
#include <algorithm>

#include "ui/style/icons.h"

namespace reeve {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A button inside a line edit. Keys that it does not use would go on to the line edit.
class RevealButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        QToolButton::keyPressEvent(event);
        const bool text = !event->text().isEmpty() && event->text().front().isPrint();
        event->setAccepted(event->isAccepted() || text || event->key() == Qt::Key_Backspace
            || event->key() == Qt::Key_Delete || event->matches(QKeySequence::Paste));
    }
};

}

void replaceSecurely(QLineEdit &edit, const QString &text)
{
    wipeShared(edit.text()); // text() shares the field's own buffer
    edit.setText(text);
}

SecretEdit::SecretEdit(QWidget *parent) : QLineEdit(parent), m_reveal(new RevealButton(this))
{
    setEchoMode(QLineEdit::Password); // also disables copying, dragging and the primary selection
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setMaxLength(16 * 1024);
    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setCheckable(true);
    m_reveal->setAutoRaise(true);
    m_reveal->setCursor(Qt::ArrowCursor);
    m_reveal->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor where it is
    m_hidingTimer.setSingleShot(true);
    m_hidingTimer.setInterval(10s);
    connect(&m_hidingTimer, &QTimer::timeout, this, [this] { setRevealed(false); });
    connect(qApp, &QGuiApplication::focusWindowChanged, this, [this](const QWindow *focused) {
        if (focused && focused == window()->windowHandle())
            m_hidingTimer.stop();
        else if (isRevealed())
            m_hidingTimer.start();
    });
    connect(m_reveal, &QToolButton::toggled, this, &SecretEdit::setRevealed);
    connect(this, &QLineEdit::textChanged, this, &SecretEdit::updateButton);
    updateButton();
}

SecretEdit::~SecretEdit()
{
    const QSignalBlocker quiet(this);
    clearSecurely();
}

Secret SecretEdit::secret() const
{
    QString copy = text();
    QByteArray bytes = copy.toUtf8();
    wipe(copy);
    return Secret(std::move(bytes));
}

void SecretEdit::setSecret(const Secret &secret)
{
    QString copy = QString::fromUtf8(secret.reveal());
    setText(copy);
    wipe(copy);
}

void SecretEdit::clearSecurely()
{
    replaceSecurely(*this, {});
}

void SecretEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), this, &QLineEdit::paste);
    menu->addAction(tr("Clear"), this, [this] {
        clearSecurely();
        Q_EMIT textEdited({});
    });
    menu->popup(event->globalPos());
}

bool SecretEdit::isRevealed() const
{
    return echoMode() == Normal;
}

void SecretEdit::setRevealed(bool revealed)
{
    if (isRevealed() == revealed)
        return;
    setEchoMode(revealed ? Normal : Password);
    setInputMethodHints(inputMethodHints() | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    updateButton();
}

void SecretEdit::setHidingDelay(std::chrono::milliseconds delay)
{
    m_hidingTimer.setInterval(delay);
}

void SecretEdit::updateButton()
{
    if (text().isEmpty() && isRevealed())
        return setRevealed(false);
    const bool shown = isRevealed();
    m_reveal->setChecked(shown);
    m_reveal->setIcon(shown ? icon(u"eye-off"_s) : icon(u"eye"_s));
    m_reveal->setToolTip(shown ? tr("Hide") : tr("Show"));
    m_reveal->setAccessibleName(tr("Show: %1").arg(accessibleName()));
    if (text().isEmpty() && m_reveal->hasFocus())
        setFocus();
    m_reveal->setVisible(!text().isEmpty());
    placeButton();
}

void SecretEdit::placeButton()
{
    const int frame = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, this);
    const int side = std::max(0, height() - 2 * frame - 2);
    const QRect inside(width() - side - frame - 1, frame + 1, side, side);
    m_reveal->setGeometry(QStyle::visualRect(layoutDirection(), rect(), inside));
    const int margin = text().isEmpty() ? 0 : side;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? margin : 0, 0, mirrored ? 0 : margin, 0);
}

// While it is shown, Qt would treat the secret as any text and copy it.
void SecretEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut))
        event->accept();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else
        QLineEdit::keyPressEvent(event);
}

// X11: a selection made with the mouse is copied, unless the field is masked.
void SecretEdit::mouseReleaseEvent(QMouseEvent *event)
{
    const EchoMode mode = echoMode();
    setEchoMode(Password);
    QLineEdit::mouseReleaseEvent(event);
    setEchoMode(mode);
}

void SecretEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    QLineEdit::mouseDoubleClickEvent(event);
    if (isRevealed())
        selectAll(); // a word of a secret means nothing
}

void SecretEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeButton();
}

void SecretEdit::showEvent(QShowEvent *event)
{
    QLineEdit::showEvent(event);
    updateButton(); // the accessible name is set by then
}

void SecretEdit::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    if (!event->spontaneous())
        setRevealed(false);
}

void SecretEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange
        || event->type() == QEvent::FontChange)
        placeButton();
}

}
