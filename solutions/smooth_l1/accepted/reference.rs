//! The mean smooth L1 loss, as it is defined.

pub fn smooth_l1(pred: &[f64], target: &[f64], beta: f64) -> f64 {
    let loss = |(pred, target): (&f64, &f64)| {
        let difference = (pred - target).abs();
        if difference < beta { difference * difference / (2.0 * beta) } else { difference - beta / 2.0 }
    };
    pred.iter().zip(target).map(loss).sum::<f64>() / pred.len() as f64
}
