// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows the certificate that a server presented, so that the user can compare it with what the administrator states.

#include <QWidget>

#include "models/connection/presentedcertificate.h"

class QGridLayout;

namespace reeve {

class CertificateFacts : public QWidget
{
    Q_OBJECT
public:
    explicit CertificateFacts(QWidget *parent = nullptr); // hidden

    void setCertificate(const std::optional<PresentedCertificate> &certificate); // nullopt hides the widget

private:
    void rebuild();
    void addFact(const QString &label, const QString &value);
    void addFingerprint();

    QGridLayout *m_grid;
    std::optional<PresentedCertificate> m_shown{};
};

}
