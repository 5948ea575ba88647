// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/trustprompt.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/parts/certificatefacts.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int preferredWidth = 620;

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QDialogButtonBox *buttonsOf(QDialog &question)
{
    auto *buttons = new QDialogButtonBox;
    QPushButton *trust = buttons->addButton(TrustPrompt::tr("&Trust this certificate"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    trust->setObjectName(u"trustCertificate"_s);
    cancel->setObjectName(u"cancelTrust"_s);
    trust->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
    QObject::connect(buttons, &QDialogButtonBox::accepted, &question, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &question, &QDialog::reject);
    return buttons;
}

}

TrustPrompt::TrustPrompt(const QUrl &address, const PresentedCertificate &certificate, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"trustPrompt"_s);
    setWindowTitle(tr("Trust this certificate?"));
    auto *headline = paragraph(tr("The certificate of %1 is not issued by a known authority").arg(address.authority()));
    headline->setFont(headingFont(font()));
    auto *facts = new CertificateFacts;
    facts->setCertificate(certificate);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    column->setSpacing(space::medium);
    column->addWidget(headline);
    column->addWidget(facts);
    column->addWidget(paragraph(
        tr("Anyone can create a certificate that says this. Compare the fingerprint with one that you got another way: "
           "from the server's administrator by telephone, or read on the server itself.")));
    column->addWidget(paragraph(tr("Once trusted, this connection accepts a server that shows exactly this "
                                   "certificate, and no other. A renewed one has to be compared again.")));
    column->addStretch(1);
    column->addWidget(buttonsOf(*this));
    resize(
        preferredWidth, column->heightForWidth(preferredWidth)); // sizeHint() ignores the width of wrapped paragraphs
}

}
